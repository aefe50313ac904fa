package org.inclusion.samples.reliability.overload;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.inclusion.access.LearnerId;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.samples.reliability.postgres.Installation;
import org.inclusion.samples.reliability.postgres.Postgres;

/** First how much can be done, then twice as much. */
public final class Overload {

    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final Duration MEASURE = Duration.ofSeconds(5);

    private static final int[] PEOPLE = {8, 16, 32};

    private static final int SLOW = 100;

    private static final int VERIFIED = 500;

    private Overload() {}

    /** Runs for so long; what is told is how far it is. */
    public static Outcome run(Installation installation, Duration time, Consumer<String> told) {
        try (Postgres database = installation.server("overload")) {
            database.start();
            Tally before = new Tally();
            Tally during = new Tally();
            Tally afterwards = new Tally();
            Outcome.Load load;
            try (RemoteServer server = new RemoteServer(database.url())) {
                Clients clients = new Clients(server.port());
                told.accept("warming up");
                clients.closed(PEOPLE[PEOPLE.length - 1], WARM_UP, before);
                double capacity = capacity(clients, before, told);
                told.accept(String.format(Locale.ROOT, "2 × %.0f requests a second", capacity));
                Duration first = time.compareTo(Duration.ofMinutes(2)) < 0 ? time.dividedBy(2) : Duration.ofMinutes(1);
                Clients.Offered one = clients.open(2 * capacity, first, during);
                long heapBefore = heap(server);
                told.accept("heap after a collection: " + heapBefore);
                Clients.Offered rest = clients.open(2 * capacity, time.minus(first), during);
                long heapAfter = heap(server);
                told.accept("heap after a collection: " + heapAfter);
                double usual = clients.closed(PEOPLE[0], MEASURE, afterwards);
                double besideSlow;
                try (SlowBodies slow = new SlowBodies(server.port(), SLOW)) {
                    told.accept("beside " + slow.people() + " slow bodies");
                    besideSlow = clients.closed(PEOPLE[0], MEASURE, afterwards);
                }
                load = new Outcome.Load(
                        capacity,
                        one.due() + rest.due(),
                        one.sent() + rest.sent(),
                        one.processor() + rest.processor(),
                        heapBefore,
                        heapAfter,
                        usual,
                        besideSlow);
            }
            Set<String> missing = new HashSet<>();
            for (Tally tally : new Tally[] {before, during, afterwards}) {
                missing.addAll(tally.stored());
            }
            int acknowledged = missing.size();
            missing.removeAll(stored(database));
            told.accept("replaying " + VERIFIED + " people");
            return new Outcome(time, load, before, during, afterwards, acknowledged, missing.size(), drifted(database));
        }
    }

    /** With the clients' connections closed: each has 16 KB of buffers, and how many are open at a moment is chance. */
    private static long heap(RemoteServer server) {
        try {
            Thread.sleep(Clients.UNUSED.plusSeconds(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return server.heap();
    }

    private static double capacity(Clients clients, Tally tally, Consumer<String> told) {
        double most = 0;
        for (int people : PEOPLE) {
            double perSecond = clients.closed(people, MEASURE, tally);
            told.accept(String.format(Locale.ROOT, "%d people at once: %.0f requests a second", people, perSecond));
            most = Math.max(most, perSecond);
        }
        return most;
    }

    private static Set<String> stored(Postgres database) {
        Set<String> stored = new HashSet<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select evidence_id from inclusion_evidence")) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return stored;
    }

    /**
     * How many of some people have a snapshot that is not what their evidence makes: as after counting something twice.
     */
    private static int drifted(Postgres database) {
        int drifted = 0;
        try (Host host = new Host(database.url(), Provider.HIBERNATE)) {
            for (int i = 0; i < VERIFIED; i++) {
                if (!host.inclusion().rebuildState().verify(new LearnerId("p" + i))) {
                    drifted++;
                }
            }
        }
        return drifted;
    }
}
