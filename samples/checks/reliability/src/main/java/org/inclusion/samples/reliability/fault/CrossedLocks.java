package org.inclusion.samples.reliability.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.samples.reliability.postgres.Installation;
import org.inclusion.samples.reliability.postgres.Postgres;

/**
 * Another session holds the lock that we want next, and wants the one that we hold. PostgreSQL ends the one who notices
 * first: here always us, for the other one is told to be patient.
 */
public final class CrossedLocks {

    private static final String LOCK = "select 1 from inclusion_learner where learner_id = '%s' for update";

    private static final String SOMEBODY_WAITS = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

    /** PostgreSQL looks once, after so long: the other one is to have asked for our lock by then, on any machine. */
    private static final String OURS = "3s";

    private CrossedLocks() {}

    /** Crosses the locks so often. */
    public static Result happen(Installation installation, Provider provider, int times) {
        Journal journal = new Journal();
        List<Duration> recoveries = new ArrayList<>();
        try (Postgres database = installation.server("locks-" + provider)) {
            database.set("deadlock_timeout", OURS).start();
            try (Host host = new Host(database.url(), provider)) {
                Recipient library = Recipient.of(host.inclusion());
                for (int i = 0; i < times; i++) {
                    String one = "deadlock" + i + "-a";
                    String other = "deadlock" + i + "-b";
                    send(library, journal, batch("begin", one, other));
                    recoveries.add(journal.untilAnswered(cross(database, library, journal, one, other)));
                }
                String deadlocks = database.ask(
                        "select deadlocks from pg_stat_database where datname = 'postgres' and pg_stat_force_next_flush() is not null");
                if (Integer.parseInt(deadlocks) < times) {
                    journal.wrong("only " + deadlocks + " deadlocks");
                }
                return Audit.of(
                        "deadlock with another session",
                        provider,
                        times,
                        journal,
                        recoveries,
                        database,
                        host.inclusion(),
                        "the library tries again, and the sender hears nothing of it");
            }
        }
    }

    /** When the other session had ended. */
    private static long cross(Postgres database, Recipient library, Journal journal, String one, String other) {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("set deadlock_timeout = '30s'");
            connection.setAutoCommit(false);
            statement.execute(LOCK.formatted(other));
            CompletableFuture<Void> ours = CompletableFuture.runAsync(
                    () -> send(library, journal, batch("cross", one, other)), task -> new Thread(task).start());
            while (database.ask(SOMEBODY_WAITS).equals("0")) {
                Faults.pause(5);
            }
            statement.execute(LOCK.formatted(one));
            connection.commit();
            long ended = System.nanoTime();
            ours.join();
            return ended;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Batch batch(String id, String one, String other) {
        return new Batch("helper", Instant.now(), List.of(new Batch.Item(one, id), new Batch.Item(other, id)));
    }

    private static void send(Recipient library, Journal journal, Batch batch) {
        journal.sends(batch);
        try {
            journal.acknowledged(batch, library.record(batch));
        } catch (RuntimeException e) {
            journal.wrong("a lost race went up to the sender: " + e);
        }
    }
}
