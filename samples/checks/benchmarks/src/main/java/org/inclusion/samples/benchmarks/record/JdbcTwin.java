package org.inclusion.samples.benchmarks.record;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.EvidenceFormat;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.jpa.evidence.EvidenceJson;

/**
 * Plain JDBC with the best statements we know, each a whole set, prepared on the server: what the library is
 * held against.
 */
final class JdbcTwin implements Contestant {

    private static final String COLUMNS = "(learner_id, evidence_id, effective_at, received_at, actor_id, structure_id,"
            + " kind, content_hash, body)";

    private static final String REPLACES = " on conflict (learner_id) do update set version = excluded.version,"
            + " model = excluded.model, state = excluded.state";

    private static final String LOCK_ONE =
            "select learner_id, version, model, state from inclusion_learner where learner_id = ? for update";

    private static final String LOCK = "select learner_id, version, model, state from inclusion_learner"
            + " where learner_id = any(?) order by learner_id for update";

    private static final String INSERT_ONE = "insert into inclusion_evidence " + COLUMNS
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning learner_id, evidence_id";

    private static final String INSERT = "insert into inclusion_evidence " + COLUMNS
            + " select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning learner_id, evidence_id";

    private static final String SAVE_ONE =
            "insert into inclusion_learner (learner_id, version, model, state) values (?, ?, ?, ?)" + REPLACES;

    private static final String SAVE = "insert into inclusion_learner (learner_id, version, model, state)"
            + " select * from unnest(?, ?, ?, ?)" + REPLACES;

    private final DataSource database;

    JdbcTwin(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "JDBC";
    }

    @Override
    public void keep(Batch batch) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int kept;
                if (batch.evidence().size() == 1) {
                    kept = keepOne(connection, batch);
                } else {
                    kept = keepSeveral(connection, batch);
                }
                if (kept != batch.evidence().size()) {
                    throw new IllegalStateException(
                            "JDBC kept " + kept + " of " + batch.evidence().size());
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int keepOne(Connection connection, Batch batch) throws SQLException {
        ReceivedEvidence received = batch.evidence().get(0);
        String learner = received.learner().value();
        long version;
        try (PreparedStatement lock = connection.prepareStatement(LOCK_ONE)) {
            lock.setString(1, learner);
            version = Objects.requireNonNull(versions(lock).get(learner));
        }
        int kept;
        try (PreparedStatement insert = connection.prepareStatement(INSERT_ONE)) {
            Object[] row = row(received);
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            kept = count(insert);
        }
        try (PreparedStatement save = connection.prepareStatement(SAVE_ONE)) {
            save.setString(1, learner);
            save.setLong(2, version + 1);
            save.setString(3, "fold");
            save.setString(4, batch.state(received.learner()));
            save.executeUpdate();
        }
        return kept;
    }

    private static int keepSeveral(Connection connection, Batch batch) throws SQLException {
        List<String> learners =
                batch.states().keySet().stream().map(LearnerId::value).sorted().toList();
        Map<String, Long> versions;
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, connection.createArrayOf("text", learners.toArray()));
            versions = versions(lock);
        }
        int kept;
        List<Object[]> rows = new ArrayList<>();
        batch.evidence().forEach(received -> rows.add(row(received)));
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < rows.get(0).length; i++) {
                int column = i;
                insert.setArray(i + 1, array(connection, rows, row -> row[column]));
            }
            kept = count(insert);
        }
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setArray(1, array(connection, learners, learner -> learner));
            save.setArray(2, array(connection, learners, learner -> Objects.requireNonNull(versions.get(learner)) + 1));
            save.setArray(3, array(connection, learners, learner -> "fold"));
            save.setArray(4, array(connection, learners, learner -> batch.state(new LearnerId(learner))));
            save.executeUpdate();
        }
        return kept;
    }

    private static <T> Array array(Connection connection, List<T> rows, Function<T, Object> column)
            throws SQLException {
        Object[] values = rows.stream().map(column).toArray();
        return connection.createArrayOf(values[0] instanceof Long ? "bigint" : "text", values);
    }

    private static Object[] row(ReceivedEvidence received) {
        EvidenceHeader header = received.evidence().header();
        return new Object[] {
            received.learner().value(),
            received.id(),
            micros(received.effectiveAt()),
            micros(received.receivedAt()),
            header.actor(),
            header.structure(),
            EvidenceFormat.kind(received.evidence()),
            received.contentHash(),
            EvidenceJson.write(received)
        };
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static Map<String, Long> versions(PreparedStatement lock) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        try (ResultSet rows = lock.executeQuery()) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
                // The state before is read, as the library reads it.
                rows.getString(3);
                rows.getString(4);
            }
        }
        return versions;
    }

    private static int count(PreparedStatement insert) throws SQLException {
        int count = 0;
        try (ResultSet keys = insert.executeQuery()) {
            while (keys.next()) {
                count++;
            }
        }
        return count;
    }
}
