package org.inclusion.samples.reliability.erasure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.learner.RebuildState;
import org.inclusion.learner.Receipt;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.samples.reliability.postgres.Installation;
import org.inclusion.samples.reliability.postgres.Postgres;
import org.inclusion.store.BusyException;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;

/**
 * Eight devices go on sending, old evidence and new, about people who are erased and about others, while the erasure's
 * connections are killed in the database again and again. One in ten of the erased is a helper who noted something
 * about others.
 */
public final class ErasedWhileTheyRecord {

    private static final int DEVICES = 8;
    private static final int PIECES = 20;
    private static final ItemRef STEP = new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier");
    private static final String ERASER = "eraser";

    private final Postgres database;
    private final Consumer<String> tell;
    private final int people;
    private final int kills;
    private final AtomicBoolean goOn = new AtomicBoolean(true);
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final Map<String, Set<String>> acknowledged = new ConcurrentHashMap<>();
    private volatile Instant now = Instant.parse("2026-11-24T09:00:00Z");

    private ErasedWhileTheyRecord(Postgres database, int people, int kills, Consumer<String> tell) {
        this.database = database;
        this.people = people;
        this.kills = kills;
        this.tell = tell;
    }

    /** Erases so many people, killed so often. */
    public static ErasureResult run(Installation installation, int people, int kills, Consumer<String> tell) {
        try (Postgres database = installation.server("erasure")) {
            database.start();
            return new ErasedWhileTheyRecord(database, people, kills, tell).run();
        }
    }

    private ErasureResult run() {
        try (Host devices = new Host(database.url(), Provider.HIBERNATE, () -> now);
                Host eraser = new Host(database.url() + "&ApplicationName=" + ERASER, Provider.HIBERNATE, () -> now)) {
            tell.accept("recording");
            begin(devices.inclusion());
            for (int i = 0; i < people; i++) {
                eraser.inclusion().eraseLearners().request(new LearnerId(erased(i)), Duration.ofMinutes(1));
            }
            now = now.plus(Duration.ofMinutes(2));
            long since = System.nanoTime();
            ExecutorService threads = Executors.newFixedThreadPool(DEVICES + 1);
            try {
                List<Future<?>> sending = new ArrayList<>();
                for (int i = 0; i < DEVICES; i++) {
                    int device = i;
                    sending.add(threads.submit(() -> send(devices.inclusion(), device)));
                }
                AtomicInteger killed = new AtomicInteger();
                Future<?> killing = threads.submit(() -> kill(killed));
                tell.accept("erasing");
                erase(eraser.inclusion(), killing);
                goOn.set(false);
                for (Future<?> one : sending) {
                    one.get();
                }
                double seconds = (System.nanoTime() - since) / 1e9;
                tell.accept("looking");
                return audit(devices.inclusion(), killed.get(), seconds);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                goOn.set(false);
                threads.shutdownNow();
            }
        }
    }

    /** One in ten begins like a helper, and may note something about others. */
    private static String erased(int number) {
        return (number % 10 == 0 ? "helper-erased-" : "erased-") + number + "-0123456789";
    }

    private static String other(int number) {
        return "other-" + number;
    }

    private int others() {
        return Math.max(10, people / 5);
    }

    private void begin(Inclusion library) {
        for (int i = 0; i < people; i++) {
            String id = erased(i);
            library.as(Host.person(id)).record(old(id));
            if (i % 10 == 0) {
                String whom = other(i / 10 % others());
                String piece = "seen-by-" + i;
                receive(
                        library,
                        whom,
                        List.of(draft(Host.person(id), whom, piece).observed(STEP, Help.SUPPORTED)));
            }
        }
    }

    /** What stays on a device of hers for ever, and is sent again. */
    private static List<Evidence> old(String id) {
        List<Evidence> pieces = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) {
            pieces.add(Evidence.by(Host.person(id))
                    .withId("old-" + i)
                    .at(Instant.parse("2026-11-20T09:00:00Z").plusSeconds(i))
                    .practised(STEP, true, Help.SUPPORTED));
        }
        return pieces;
    }

    private EvidenceDraft draft(Actor actor, String whom, String id) {
        return Evidence.by(actor)
                .withId(id)
                .about(new LearnerId(whom))
                .in(Host.STRUCTURE)
                .at(now);
    }

    private void send(Inclusion library, int device) {
        Random random = new Random(device);
        for (int round = 0; goOn.get(); round++) {
            try {
                String gone = erased(random.nextInt(people));
                for (Receipt receipt : library.as(Host.person(gone)).record(old(gone))) {
                    sent.incrementAndGet();
                    if (receipt.status() != Receipt.Status.ERASED) {
                        throw new IllegalStateException("about somebody who is erased: " + receipt);
                    }
                }
                String whom = other(random.nextInt(others()));
                String id = "d" + device + "-" + round;
                receive(
                        library,
                        whom,
                        List.of(draft(Host.person(whom), whom, id).practised(STEP, true, Help.ALONE)));
            } catch (BusyException | RetryableException | StoreUnavailableException e) {
                unanswered.incrementAndGet();
            }
        }
    }

    private void receive(Inclusion library, String whom, List<Evidence> pieces) {
        Actor sender = Host.person(pieces.get(0).header().actor());
        for (Receipt receipt : library.as(sender).record(pieces)) {
            sent.incrementAndGet();
            if (receipt.status() == Receipt.Status.STORED) {
                acknowledged
                        .computeIfAbsent(whom, id -> ConcurrentHashMap.newKeySet())
                        .add(receipt.evidence());
            }
        }
    }

    /** Kills whatever the erasure has open, at moments that nobody chose. */
    private void kill(AtomicInteger killed) {
        Random random = new Random(5);
        while (killed.get() < kills && goOn.get()) {
            try {
                // All the time that erasing so many takes.
                Thread.sleep(10 + random.nextInt(10 + 3 * people));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            String met = database.ask("select count(pg_terminate_backend(pid)) from pg_stat_activity where"
                    + " application_name = '" + ERASER + "' and state <> 'idle'");
            if (!met.equals("0")) {
                killed.incrementAndGet();
            }
        }
    }

    private void erase(Inclusion library, Future<?> killing) {
        AtomicInteger receipts = new AtomicInteger();
        boolean done = false;
        while (!done) {
            try {
                library.eraseLearners().due(erased -> true, receipt -> receipts.incrementAndGet());
                done = true;
            } catch (StoreUnavailableException | RetryableException e) {
                tell.accept("killed: " + e.getMessage());
            }
        }
        killing.cancel(true);
        tell.accept("receipts: " + receipts);
    }

    private ErasureResult audit(Inclusion library, int killed, double seconds) throws SQLException {
        for (int i = 0; i < people; i++) {
            String id = erased(i);
            library.as(Host.person(id)).record(old(id));
        }
        long lost = 0;
        long drifted = 0;
        for (Map.Entry<String, Set<String>> one : acknowledged.entrySet()) {
            Set<String> missing = new HashSet<>(one.getValue());
            LearnerId learner = new LearnerId(one.getKey());
            missing.removeAll(ids(one.getKey()));
            lost += missing.size();
            drifted += library.rebuildState().check(learner) == RebuildState.Check.RIGHT ? 0 : 1;
        }
        return new ErasureResult(people, killed, sent.get(), lost, drifted, left(), unanswered.get(), seconds);
    }

    private Set<String> ids(String learner) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select evidence_id from inclusion_evidence where learner_id = '" + learner + "'")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    /**
     * The cells of all tables in which an id of theirs stands. What people used of their quotas of the day is no trace
     * of her.
     */
    private long left() throws SQLException {
        long left = 0;
        try (Connection connection = database.connect()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = connection.getMetaData().getTables(null, "public", "inclusion\\_%", null)) {
                while (found.next()) {
                    if (found.getString("TABLE_TYPE").equals("TABLE")) {
                        tables.add(found.getString("TABLE_NAME"));
                    }
                }
            }
            for (String table : tables) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(
                                "select count(*) from " + table + " t where t::text like '%erased-%0123456789%'")) {
                    rows.next();
                    left += rows.getLong(1);
                }
            }
        }
        return left;
    }
}
