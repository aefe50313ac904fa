package org.inclusion.samples.reliability.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.samples.reliability.postgres.Installation;
import org.inclusion.samples.reliability.postgres.Postgres;

/** Quiet and attacked by turns, in one run: what others notice. */
public final class Hostile {

    private final Consumer<String> told;
    private final HostileSize size;

    private Hostile(HostileSize size, Consumer<String> told) {
        this.size = size;
        this.told = told;
    }

    /** Runs; what is told is how far it is. */
    public static HostileResult run(Installation installation, HostileSize size, Consumer<String> told) {
        try (Postgres database = installation.server("hostile")) {
            database.start();
            told.accept(
                    "writing " + size.pieces() + " pieces, of which " + size.links() + " are a chain of corrections");
            try (Host host = new Host(database.url(), Provider.HIBERNATE)) {
                new History(host).write(size.pieces(), size.links());
            }
            try (RemoteServer server = new RemoteServer(database.url(), installation.folder("."))) {
                return new Hostile(size, told).against(server);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HostileResult against(RemoteServer server) throws IOException, InterruptedException {
        Others others = new Others(server);
        HttpClient hers = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
        String cookie = server.cookie(hers, Attack.PERSON);
        HostileResult result = new HostileResult(size);
        others.work(size.phase(), new Others.Noticed());
        // The first attack after a start is counted apart: the server compiles what people ask for in the quiet phase
        // before, and what an attacker asks for only now.
        attacked(server, hers, cookie, "first", others, result.first());
        told.accept(result.toldOfFirst());
        ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger notReady = new AtomicInteger();
        Future<?> watch = watching.scheduleWithFixedDelay(
                () -> {
                    asked.incrementAndGet();
                    if (!server.isReady()) {
                        notReady.incrementAndGet();
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
        try {
            for (int round = 0; round < size.rounds(); round++) {
                others.work(size.phase(), result.quiet());
                attacked(server, hers, cookie, "round-" + round, others, result.attacked())
                        .forEach(result::answeredToHer);
                result.heap(server.heap());
                told.accept("round " + (round + 1) + ": " + result.told());
            }
        } finally {
            watch.cancel(false);
            watching.shutdown();
        }
        result.readiness(asked.get(), notReady.get() + (server.isReady() ? 0 : 1));
        return result;
    }

    private SortedMap<Integer, Integer> attacked(
            RemoteServer server, HttpClient hers, String cookie, String name, Others others, Others.Noticed noticed)
            throws IOException, InterruptedException {
        try (Attack attack = new Attack(server, hers, cookie, name)) {
            Duration most = size.phase().multipliedBy(2).dividedBy(3);
            others.work(most, noticed);
            attack.slowBodies();
            others.work(size.phase().minus(most), noticed);
            return attack.answers();
        }
    }
}
