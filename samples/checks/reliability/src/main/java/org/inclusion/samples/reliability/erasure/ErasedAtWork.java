package org.inclusion.samples.reliability.erasure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.inclusion.Inclusion;
import org.inclusion.KindsOfRooms;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Quotas;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.samples.reliability.postgres.Installation;
import org.inclusion.samples.reliability.postgres.Postgres;
import org.inclusion.store.BusyException;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;

/**
 * Each person has five clients, on two servers: herself, two helpers, somebody at home with her card and her guest's
 * signs, and live help. All are let in, and go on with acts of every kind, while her erasure is requested and destroyed
 * by both servers at once, and afterwards.
 */
public final class ErasedAtWork {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Postgres database;
    private final Consumer<String> tell;
    private final int people;
    private final InstantSource system = InstantSource.system();
    private final AtomicBoolean goOn = new AtomicBoolean(true);
    private final AtomicBoolean allAreErased = new AtomicBoolean();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong later = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final Semaphore tried = new Semaphore(0);
    private volatile Duration ahead = Duration.ZERO;

    private ErasedAtWork(Postgres database, int people, Consumer<String> tell) {
        this.database = database;
        this.people = people;
        this.tell = tell;
    }

    /** Erases so many people while their clients work. */
    public static WorkResult run(Installation installation, int people, Consumer<String> tell) {
        try (Postgres database = installation.server("at-work")) {
            database.start();
            return new ErasedAtWork(database, people, tell).run();
        }
    }

    private Instant now() {
        return system.instant().plus(ahead);
    }

    private Host server() {
        Quotas many = Quotas.standard();
        for (Quotas.Kind kind : KindsOfRooms.QUOTAS) {
            many = many.with(kind, Integer.MAX_VALUE);
        }
        Quotas quotas = many;
        return new Host(
                database.url(),
                Provider.HIBERNATE,
                this::now,
                builder ->
                        builder.quotas(quotas).noticeListener(notice -> {}).room(MandateOptions.reading(Clients.TEXT)));
    }

    private WorkResult run() {
        long since = System.nanoTime();
        // What erases has connections of its own: those of the servers are all taken.
        try (Host one = server();
                Host two = server();
                Host operator = server();
                Host another = server()) {
            List<Inclusion> servers = List.of(one.inclusion(), two.inclusion());
            List<Inclusion> erasers = List.of(operator.inclusion(), another.inclusion());
            List<Clients> everybody = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                Clients clients = new Clients(new LearnerId("at-work-" + i + "-0123456789"), now());
                clients.begin(one.inclusion());
                everybody.add(clients);
            }
            ExecutorService threads = Executors.newCachedThreadPool();
            try {
                List<Future<?>> working = new ArrayList<>();
                for (Clients clients : everybody) {
                    for (int i = 0; i < Clients.EACH; i++) {
                        int client = i;
                        Inclusion server = servers.get(i % servers.size());
                        working.add(threads.submit(() -> work(server, clients, client)));
                    }
                }
                erase(erasers, everybody, threads);
                goOn.set(false);
                for (Future<?> client : working) {
                    client.get();
                }
            } finally {
                goOn.set(false);
                threads.shutdownNow();
            }
            tell.accept("looking");
            Map<String, Long> cells = cells();
            cells.forEach((cell, rows) -> tell.accept(cell + ": " + rows));
            return new WorkResult(
                    people,
                    done.get(),
                    refused.get(),
                    later.get(),
                    unanswered.get(),
                    cells,
                    (System.nanoTime() - since) / 1e9);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each stage lasts until every client has tried each of its acts. */
    private void erase(List<Inclusion> erasers, List<Clients> everybody, ExecutorService threads) throws Exception {
        tell.accept("at work");
        stage();
        for (Clients clients : everybody) {
            erasers.get(0).eraseLearners().request(clients.learner(), WEEK);
        }
        tell.accept("hidden");
        stage();
        ahead = WEEK;
        List<Future<?>> erasing = new ArrayList<>();
        for (Inclusion eraser : erasers) {
            erasing.add(threads.submit(() -> due(eraser)));
        }
        for (Future<?> one : erasing) {
            one.get();
        }
        allAreErased.set(true);
        tell.accept("erased");
        stage();
    }

    private static void due(Inclusion eraser) {
        boolean isDone = false;
        while (!isDone) {
            try {
                eraser.eraseLearners().due(erased -> true);
                isDone = true;
            } catch (RetryableException | StoreUnavailableException e) {
                // A race that was lost at every try: the next run goes on.
            }
        }
    }

    private void stage() throws InterruptedException {
        tried.drainPermits();
        if (!tried.tryAcquire(people * Clients.EACH * 15, 10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the clients do not come on");
        }
    }

    private void work(Inclusion server, Clients clients, int client) {
        for (int round = 0; goOn.get(); round++) {
            boolean isLater = allAreErased.get();
            try {
                Outcome<?> outcome = clients.act(server, client, now(), round);
                if (outcome instanceof Outcome.Refused) {
                    refused.incrementAndGet();
                } else {
                    (isLater ? later : done).incrementAndGet();
                }
            } catch (BusyException | RetryableException | StoreUnavailableException e) {
                unanswered.incrementAndGet();
            }
            tried.release();
        }
    }

    /** How many cells of each column hold one of the ids. */
    private Map<String, Long> cells() throws SQLException {
        Map<String, Long> cells = new TreeMap<>();
        try (Connection connection = database.connect();
                ResultSet columns = connection.getMetaData().getColumns(null, "public", "inclusion\\_%", null)) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME");
                String column = columns.getString("COLUMN_NAME");
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select count(*) from " + table + " where cast("
                                + column + " as text) like '%at-work-%0123456789%'")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        cells.put(table + "." + column, rows.getLong(1));
                    }
                }
            }
        }
        return cells;
    }
}
