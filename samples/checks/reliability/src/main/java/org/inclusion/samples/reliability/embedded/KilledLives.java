package org.inclusion.samples.reliability.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.inclusion.samples.reliability.embedded.RecordingApplication.Word;
import org.inclusion.samples.reliability.fault.Result;
import org.inclusion.samples.reliability.postgres.Installation;
import org.jspecify.annotations.Nullable;

/**
 * Kills an application again and again, on always the same database, which is never closed properly: files grow, are
 * compacted, and stop growing. Every life looks first for all that was acknowledged before it.
 */
public final class KilledLives {

    /** How long an application works before its death, at most, in milliseconds. */
    private static final int WORK = 1_500;

    /** Once in so many lives the application is killed wherever it is after its start, not after it has worked. */
    private static final int EARLY = 8;

    /** How long after its start an application is killed early, at most, in milliseconds. */
    private static final int EARLY_DEATH = 3_000;

    private static final int TELL = 10;

    private final Engine engine;
    private final EmbeddedDatabase database;
    private final Path acknowledged;
    private final Consumer<String> tell;
    private final Random random = new Random(3);
    private final List<Duration> recoveries = new ArrayList<>();
    private final Set<String> lost = new TreeSet<>();
    private final Set<String> wrong = new TreeSet<>();
    private int acknowledgements;
    private int kills;
    private @Nullable Integer killsBeforeLoss;
    private long largest;

    private KilledLives(Engine engine, EmbeddedDatabase database, Path acknowledged, Consumer<String> tell) {
        this.engine = engine;
        this.database = database;
        this.acknowledged = acknowledged;
        this.tell = tell;
    }

    /** Lets an application live and die so often, and tells how it goes. */
    public static EmbeddedResult of(Engine engine, Installation installation, int times, Consumer<String> tell) {
        try (EmbeddedDatabase database = engine.database(installation)) {
            Path acknowledged = Files.createFile(installation.folder("acknowledged-" + engine));
            return new KilledLives(engine, database, acknowledged, tell).run(times);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedResult run(int times) throws IOException {
        int drifted = 0;
        try {
            while (kills < times) {
                liveAndDie();
                if (kills % TELL == 0) {
                    tell.accept(engine + ": " + kills + " kills, " + acknowledgements + " acknowledged, " + lost.size()
                            + " lost, " + EmbeddedResult.megabytes(database.size()));
                }
            }
            drifted = lastLife().said(Word.DRIFTED).size();
        } catch (IllegalStateException e) {
            wrong.add(e.getMessage() + " after " + kills + " kills");
        }
        return new EmbeddedResult(
                engine.shown(),
                kills,
                acknowledgements,
                lost.size(),
                killsBeforeLoss,
                drifted,
                recoveries,
                largest,
                database.size(),
                wrong);
    }

    private void liveAndDie() throws IOException {
        database.start();
        Life life = new Life(engine, database.url(), acknowledged, kills, false);
        try {
            if (random.nextInt(EARLY) == 0) {
                pause(random.nextInt(EARLY_DEATH));
            } else {
                Duration recovery = life.awaitAcknowledgement();
                recoveries.add(recovery);
                if (recovery.compareTo(Result.LONGEST) > 0) {
                    tell.accept(engine + ": back after " + Result.seconds(recovery) + ", after " + kills + " kills");
                }
                pause(random.nextInt(WORK));
            }
        } finally {
            life.kill();
            database.kill();
        }
        take(life);
        kills++;
    }

    /** A life that looks for everything once more and holds every snapshot to its replay. */
    private Life lastLife() throws IOException {
        database.start();
        Life life = new Life(engine, database.url(), acknowledged, kills, true);
        try {
            life.awaitEnd();
        } finally {
            life.kill();
            database.kill();
        }
        take(life);
        if (life.said(Word.CHECKED).isEmpty()) {
            throw new IllegalStateException("it cannot be read any more");
        }
        return life;
    }

    private void take(Life life) throws IOException {
        List<String> acts = life.said(Word.ACKNOWLEDGED);
        Files.write(acknowledged, acts, StandardOpenOption.APPEND);
        acknowledgements += acts.size();
        lost.addAll(life.said(Word.LOST));
        wrong.addAll(life.said(Word.WRONG));
        if (killsBeforeLoss == null && !lost.isEmpty()) {
            killsBeforeLoss = kills;
        }
        largest = Math.max(largest, database.size());
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
