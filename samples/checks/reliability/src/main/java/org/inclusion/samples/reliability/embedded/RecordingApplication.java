package org.inclusion.samples.reliability.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;
import org.inclusion.learner.Receipt;
import org.inclusion.samples.reliability.fault.Batch;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.store.BusyException;
import org.inclusion.store.RetryableException;

/**
 * An application with its database inside. It looks for every act that was acknowledged in its earlier lives, then
 * records acts until it is killed. Each line that it prints is a {@link Word}, what the word is about, and a full stop,
 * without which the line was cut off. Arguments: the engine, the URL, the file of acknowledged acts, the number of this
 * life, and whether snapshots are checked instead of acts being recorded.
 */
final class RecordingApplication {

    private static final int THREADS = 2;

    /** Few learners, so that their rows are written again and again. */
    private static final int LEARNERS = 8;

    /** After so many lives other learners are at work: years of acts at one learner would only be slow. */
    private static final int LIVES_OF_LEARNERS = 10;

    /** The meaning of a line. */
    enum Word {
        /** An act that was acknowledged in an earlier life is not stored. */
        LOST,
        /** The snapshot of a learner is not what her evidence makes. */
        DRIFTED,
        /** All that was acknowledged in earlier lives was looked for. */
        CHECKED,
        /** An act is acknowledged. */
        ACKNOWLEDGED,
        /** Something happened that should not. */
        WRONG
    }

    private RecordingApplication() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Engine engine = Engine.valueOf(arguments[0]);
        String url = arguments[1];
        Path acknowledged = Path.of(arguments[2]);
        int life = Integer.parseInt(arguments[3]);
        boolean checkSnapshots = Boolean.parseBoolean(arguments[4]);

        endWithTheParent();
        if (engine.compacted()) {
            compact(url);
        }
        Host host = new Host(url, Provider.HIBERNATE);
        Set<String> stored = stored(host);
        Files.readAllLines(acknowledged).stream()
                .filter(act -> !stored.contains(act))
                .forEach(act -> say(Word.LOST, act));
        if (checkSnapshots) {
            stored.stream().map(act -> act.substring(0, act.indexOf('/'))).collect(Collectors.toSet()).stream()
                    .filter(learner -> !host.inclusion().rebuildState().verify(new LearnerId(learner)))
                    .forEach(learner -> say(Word.DRIFTED, learner));
            say(Word.CHECKED, "");
            // Not even now is the database closed.
            Runtime.getRuntime().halt(0);
        }
        say(Word.CHECKED, "");
        for (int thread = 0; thread < THREADS; thread++) {
            String name = life + "-" + thread;
            new Thread(() -> record(host.inclusion(), name, "g" + life / LIVES_OF_LEARNERS)).start();
        }
    }

    /** Writes the file anew without what is no longer used; nothing is written over, one file replaces the other. */
    static void compact(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
    }

    private static Set<String> stored(Host host) throws SQLException {
        try (Connection connection = host.pool().getConnection();
                Statement statement = connection.createStatement()) {
            return stored(statement);
        }
    }

    /** Every stored act, as it is written where it is acknowledged. */
    static Set<String> stored(Statement statement) throws SQLException {
        Set<String> stored = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("select learner_id, evidence_id from inclusion_evidence")) {
            while (rows.next()) {
                stored.add(rows.getString(1) + "/" + rows.getString(2));
            }
        }
        return stored;
    }

    private static void record(Inclusion inclusion, String name, String group) {
        Random random = new Random(name.hashCode());
        for (int number = 0; ; number++) {
            Batch.Item act = new Batch.Item(group + "-l" + random.nextInt(LEARNERS), "e" + name + "-" + number);
            try {
                untilStored(inclusion, new Batch("helper", Instant.now().truncatedTo(ChronoUnit.MILLIS), List.of(act)));
                say(Word.ACKNOWLEDGED, act.toString());
            } catch (RuntimeException e) {
                say(Word.WRONG, String.valueOf(e).replace('\n', ' '));
            }
        }
    }

    private static void untilStored(Inclusion inclusion, Batch batch) {
        while (true) {
            try {
                Receipt.Status status = inclusion
                        .as(Host.person(batch.sender()))
                        .record(batch.evidence())
                        .get(0)
                        .status();
                if (status != Receipt.Status.STORED) {
                    throw new IllegalStateException("a receipt says " + status);
                }
                return;
            } catch (RetryableException | BusyException e) {
                // The other thread was first, or took its time on a busy machine: nothing was stored.
            }
        }
    }

    private static void say(Word word, String about) {
        System.out.println(word + " " + about + ".");
    }

    /** Nobody is left behind when the program itself is killed: the program's end of the pipe closes. */
    private static void endWithTheParent() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is ever said.
                }
            } catch (IOException e) {
                // As good as the end.
            }
            Runtime.getRuntime().halt(1);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
