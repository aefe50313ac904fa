package org.inclusion.samples.reliability.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.samples.reliability.postgres.Installation;
import org.inclusion.samples.reliability.postgres.Postgres;
import org.inclusion.samples.reliability.postgres.SmallDisk;

/** The faults: a part dies, is full, or is taken. */
public final class Faults {

    /** Enough batches between two faults that there is something to lose. */
    private static final int WORK = 10;

    private Faults() {}

    /** The application dies in the middle of its work, and is started again. */
    public static Result killedApplication(Installation installation, Provider provider, int times) {
        Journal journal = new Journal();
        List<Duration> recoveries = new ArrayList<>();
        Random random = new Random(1);
        try (Postgres database = installation.server("app-" + provider);
                RemoteApplication application = new RemoteApplication(database.url(), provider)) {
            database.start();
            application.start();
            try (Writers writers = new Writers(application, journal)) {
                for (int i = 0; i < times; i++) {
                    journal.awaitBatches(journal.batches() + WORK);
                    pause(random.nextInt(300));
                    application.kill();
                    writers.nextRound();
                    long restarted = System.nanoTime();
                    application.start();
                    recoveries.add(journal.untilAnswered(restarted));
                }
            }
            application.kill();
            try (Host host = new Host(database.url(), provider)) {
                return Audit.of(
                        "kill -9 of the application",
                        provider,
                        times,
                        journal,
                        recoveries,
                        database,
                        host.inclusion(),
                        "recovery is counted from the start of the new process");
            }
        }
    }

    /** The database dies in the middle of its work, with all its processes, and is started again. */
    public static Result killedDatabase(Installation installation, Provider provider, int times) {
        Journal journal = new Journal();
        List<Duration> recoveries = new ArrayList<>();
        Random random = new Random(2);
        try (Postgres database = installation.server("db-" + provider)) {
            database.start();
            try (Host host = new Host(database.url(), provider)) {
                try (Writers writers = new Writers(Recipient.of(host.inclusion()), journal)) {
                    for (int i = 0; i < times; i++) {
                        journal.awaitBatches(journal.batches() + WORK);
                        pause(random.nextInt(300));
                        database.kill();
                        writers.nextRound();
                        long restarted = System.nanoTime();
                        database.start();
                        recoveries.add(journal.untilAnswered(restarted));
                    }
                }
                return Audit.of(
                        "kill -9 of PostgreSQL",
                        provider,
                        times,
                        journal,
                        recoveries,
                        database,
                        host.inclusion(),
                        "recovery is counted from the start of the new server");
            }
        }
    }

    /** Somebody takes every connection of the pool and keeps them until all have been told. */
    public static Result emptyPool(Installation installation, Provider provider, int times) {
        Journal journal = new Journal();
        List<Duration> recoveries = new ArrayList<>();
        try (Postgres database = installation.server("pool-" + provider)) {
            database.start();
            try (Host host = new Host(database.url(), provider)) {
                try (Writers writers = new Writers(Recipient.of(host.inclusion()), journal)) {
                    for (int i = 0; i < times; i++) {
                        journal.awaitBatches(journal.batches() + WORK);
                        writers.nextRound();
                        try (Hoard hoard = new Hoard(host.pool())) {
                            hoard.take(Host.CONNECTIONS);
                            journal.awaitRefusals(journal.refusals() + 1);
                        }
                        recoveries.add(journal.untilAnswered(System.nanoTime()));
                    }
                }
                return Audit.of(
                        "pool exhausted",
                        provider,
                        times,
                        journal,
                        recoveries,
                        database,
                        host.inclusion(),
                        "every writer was told within " + Result.seconds(journal.longestRefusal()));
            }
        }
    }

    /** Not a byte is left on the disk of the tables; the log of changes has another. */
    public static Result fullDiskOfTables(Installation installation, Provider provider, int times) {
        return fullDisk(installation, provider, times, false);
    }

    /** Not a byte is left for anything, and the log of changes cannot go on. */
    public static Result fullDisk(Installation installation, Provider provider, int times) {
        return fullDisk(installation, provider, times, true);
    }

    private static Result fullDisk(Installation installation, Provider provider, int times, boolean logToo) {
        String fault = logToo ? "disk full, PostgreSQL's log of changes too" : "disk full under the tables";
        String name = (logToo ? "disk-" : "tables-") + provider;
        SmallDisk disk = SmallDisk.of(installation, name, "192m").orElse(null);
        if (disk == null) {
            return Result.notRun(fault, "no mount name space may be made");
        }
        Journal journal = new Journal();
        List<Duration> recoveries = new ArrayList<>();
        int panics = 0;
        try (disk;
                Postgres database = disk.server(logToo)) {
            database.start();
            try (Host host = new Host(database.url(), provider)) {
                try (Writers writers = new Writers(Recipient.of(host.inclusion()), journal)) {
                    for (int i = 0; i < times; i++) {
                        journal.awaitBatches(journal.batches() + WORK);
                        disk.fill();
                        journal.awaitRefusals(journal.refusals() + 3);
                        if (logToo) {
                            database.provoke("select pg_switch_wal()");
                            journal.awaitRefusals(journal.refusals() + 3);
                        }
                        writers.nextRound();
                        disk.free();
                        long freed = System.nanoTime();
                        if (database.hasGivenUp()) {
                            panics++;
                            // What is left of it: a clean end may be more than it is able to.
                            database.kill();
                            database.start();
                        }
                        recoveries.add(journal.untilAnswered(freed));
                    }
                }
                return Audit.of(
                        fault,
                        provider,
                        times,
                        journal,
                        recoveries,
                        database,
                        host.inclusion(),
                        panics == 0 ? "" : "PostgreSQL ended itself " + panics + " ×, and was started again");
            }
        }
    }

    /** The first of two servers dies, and the second, which confirms every commit, becomes the first. */
    public static Result failOver(Installation installation, Provider provider, int times) {
        Journal journal = new Journal();
        List<Duration> recoveries = new ArrayList<>();
        Postgres first = installation.server("first-" + provider);
        Postgres second = first.standby("second-" + provider);
        // The order of the hosts stays as it is in the host's configuration, whoever is the first.
        String url = "jdbc:postgresql://127.0.0.1:" + first.port() + ",127.0.0.1:" + second.port()
                + "/postgres?user=postgres&targetServerType=primary";
        try (Postgres one = first;
                Postgres other = second) {
            Postgres primary = one;
            Postgres standby = other;
            startPair(primary, standby);
            try (Host host = new Host(url, provider)) {
                for (int i = 0; i < times; i++) {
                    if (i > 0) {
                        primary.stop();
                        standby.becomeStandbyOf(primary);
                        startPair(primary, standby);
                    }
                    try (Writers writers = new Writers(Recipient.of(host.inclusion()), journal)) {
                        journal.awaitBatches(journal.batches() + 5 * WORK);
                        primary.kill();
                        writers.nextRound();
                        long killed = System.nanoTime();
                        standby.promote();
                        recoveries.add(journal.untilAnswered(killed));
                        journal.awaitBatches(journal.batches() + WORK);
                    }
                    Postgres promoted = standby;
                    standby = primary;
                    primary = promoted;
                }
                return Audit.of(
                        "fail-over to a synchronous standby",
                        provider,
                        times,
                        journal,
                        recoveries,
                        primary,
                        host.inclusion(),
                        "recovery is counted from the death of the first server; the second was promoted at once");
            }
        }
    }

    private static void startPair(Postgres primary, Postgres standby) {
        primary.set("synchronous_standby_names", "*").start();
        standby.start();
        while (!primary.ask("select count(*) from pg_stat_replication where sync_state = 'sync'")
                .equals("1")) {
            pause(10);
        }
    }

    static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
