package org.inclusion.samples.reliability.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.samples.reliability.postgres.Postgres;

/** Holds what is stored to the clients' journal, when all is over. */
final class Audit {

    private Audit() {}

    static Result of(
            String fault,
            Provider provider,
            int times,
            Journal journal,
            List<Duration> recoveries,
            Postgres database,
            Inclusion inclusion,
            String remark) {
        Set<String> learners = journal.learners();
        Set<Batch.Item> sent = journal.sent();
        Set<Batch.Item> stored = new HashSet<>();
        int doubled = 0;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select learner_id, evidence_id from inclusion_evidence")) {
            while (rows.next()) {
                Batch.Item item = new Batch.Item(rows.getString(1), rows.getString(2));
                if (learners.contains(item.learner()) && (!stored.add(item) || !sent.contains(item))) {
                    doubled++;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Set<Batch.Item> lost = new HashSet<>(journal.acknowledged());
        lost.removeAll(stored);
        int drifted = 0;
        for (String learner : learners) {
            if (!inclusion.rebuildState().verify(new LearnerId(learner))) {
                drifted++;
            }
        }
        if (!journal.acknowledged().equals(journal.sent())) {
            journal.wrong("something was never acknowledged");
        }
        return new Result(
                fault,
                provider.toString(),
                times,
                journal.acknowledged().size(),
                journal.sentAgain(),
                lost.size(),
                doubled,
                drifted,
                recoveries,
                journal.wrong(),
                remark);
    }
}
