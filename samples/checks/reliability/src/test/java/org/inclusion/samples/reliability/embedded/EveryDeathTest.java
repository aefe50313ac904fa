package org.inclusion.samples.reliability.embedded;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusion.samples.reliability.fault.Batch;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application with H2 inside dies at every point where it can: after each write to the file, and in the middle of
 * each. All that was acknowledged before that point must be there afterwards. H2 keeps unused space for 45 seconds
 * before it writes over it; here it does so at once ({@code RETENTION_TIME=0}), so that seconds are enough to find what
 * else takes days.
 */
@Tag("long")
class EveryDeathTest {

    private static final int LIVES = 3;
    private static final int ACTS = 60;
    private static final int LEARNERS = 4;

    @TempDir
    Path living = Path.of("");

    @TempDir
    Path dead = Path.of("");

    private final Random random = new Random(4);

    @BeforeAll
    static void register() {
        RecordedDisk.register();
    }

    @Test
    void nothingIsLostWhereNothingIsWrittenOver() throws SQLException {
        assertThat(losses(Engine.H2), is(empty()));
    }

    /** As long as this passes, H2 needs {@code REUSE_SPACE=FALSE}. */
    @Test
    void whatWasAcknowledgedIsLostWhereUnusedSpaceIsWrittenOver() throws SQLException {
        assertThat(losses(Engine.H2_WRITE_DELAY), is(not(empty())));
    }

    /** How many acts were lost, for each point where some were. */
    private List<Integer> losses(Engine engine) throws SQLException {
        List<Integer> losses = new ArrayList<>();
        Disk disk = new Disk();
        Set<String> acknowledged = new HashSet<>();
        int points = 0;
        for (int life = 0; life < LIVES; life++) {
            disk.writeTo(living);
            List<Change> changes = live(engine, life);
            int death = random.nextInt(changes.size() / 2, changes.size());
            for (Change change : changes.subList(0, death)) {
                for (Change state : Stream.concat(change.cutShort().stream(), Stream.of(change))
                        .toList()) {
                    Disk image = disk.copy();
                    state.applyTo(image);
                    if (state instanceof Change.Acknowledged now) {
                        acknowledged.add(now.act());
                    }
                    if (!acknowledged.isEmpty()) {
                        points++;
                        int lost = lost(image, acknowledged, engine);
                        if (lost > 0) {
                            losses.add(lost);
                        }
                    }
                }
                change.applyTo(disk);
            }
            // What one death takes is counted once.
            acknowledged.retainAll(stored(disk, engine));
        }
        assertThat(points, greaterThan(LIVES * ACTS));
        return losses;
    }

    /** Everything that happens on the disk while an application starts and works. */
    private List<Change> live(Engine engine, int life) throws SQLException {
        String url = url("recorded:" + living, engine);
        RecordedDisk.begin();
        if (engine.compacted()) {
            RecordingApplication.compact(url);
        }
        try (Host host = new Host(url, Provider.HIBERNATE)) {
            for (int i = 0; i < ACTS; i++) {
                Batch.Item act = new Batch.Item("l" + random.nextInt(LEARNERS), "e" + life + "-" + i);
                host.inclusion()
                        .as(Host.person("helper"))
                        .record(new Batch("helper", Instant.now(), List.of(act)).evidence());
                RecordedDisk.note(new Change.Acknowledged(act.toString()));
            }
            return RecordedDisk.sinceTheBeginning();
        }
    }

    private int lost(Disk image, Set<String> acknowledged, Engine engine) throws SQLException {
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(stored(image, engine));
        return lost.size();
    }

    private Set<String> stored(Disk image, Engine engine) throws SQLException {
        image.writeTo(dead);
        try (Connection connection = DriverManager.getConnection(url("file:" + dead, engine));
                Statement statement = connection.createStatement()) {
            return RecordingApplication.stored(statement);
        }
    }

    private static String url(String folder, Engine engine) {
        return "jdbc:h2:" + folder + "/data;DB_CLOSE_ON_EXIT=FALSE" + engine.settings() + ";RETENTION_TIME=0";
    }
}
