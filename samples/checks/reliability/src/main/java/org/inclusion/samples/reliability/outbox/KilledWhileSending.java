package org.inclusion.samples.reliability.outbox;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.inclusion.jpa.JpaStores;
import org.inclusion.message.Message;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.Outbox;
import org.inclusion.outbox.OutboxLag;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.samples.reliability.Children;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.samples.reliability.postgres.Installation;
import org.inclusion.samples.reliability.postgres.Postgres;
import org.jspecify.annotations.Nullable;

/**
 * Three servers send what is due through one bad gateway. In the middle one of them is killed with -9, at the worst
 * moment: the gateway has accepted its message, and the server has not heard so.
 */
public final class KilledWhileSending {

    private static final int NODES = 3;

    /** The server that is killed. */
    private static final String KILLED = "node-0";

    private static final int AT_ONCE = 500;

    /** A small machine. */
    private static final List<String> OPTIONS = List.of("-Xmx192m", "-XX:+UseSerialGC");

    private final Postgres database;
    private final int letters;
    private final Consumer<String> tell;
    private final List<Process> nodes = new ArrayList<>();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicReference<@Nullable ProcessHandle> toKill = new AtomicReference<>();

    private KilledWhileSending(Postgres database, int letters, Consumer<String> tell) {
        this.database = database;
        this.letters = letters;
        this.tell = tell;
    }

    /** Sends so many. */
    public static Finding run(Installation installation, int letters, Consumer<String> tell) {
        try (Postgres database = installation.server("outbox")) {
            database.start();
            OutboxResult result = new KilledWhileSending(database, letters, tell).run();
            return new Finding(result.isGood(), result.table());
        }
    }

    /** Whether all is as it should be, and the table that says so. */
    public record Finding(boolean isGood, String table) {}

    private OutboxResult run() {
        try (Host host = new Host(database.url(), Provider.HIBERNATE, InstantSource.system());
                BadGateway gateway = new BadGateway(InstantSource.system(), this::accepted)) {
            tell.accept("putting letters");
            Set<String> due = put(host);
            tell.accept("sending");
            long since = System.nanoTime();
            for (int i = 0; i < NODES; i++) {
                nodes.add(Children.start(
                        SendingNode.class, OPTIONS, database.url(), String.valueOf(gateway.port()), "node-" + i));
            }
            toKill.set(nodes.get(0).toHandle());
            OutboxLag left = awaitEmpty(host);
            double seconds = (System.nanoTime() - since) / 1e9;
            return OutboxResult.of(
                    due, NODES, KILLED, gateway.refused(), gateway.accepted(), left.waiting() + left.dead(), seconds);
        } finally {
            nodes.forEach(Process::destroyForcibly);
        }
    }

    private Set<String> put(Host host) {
        JpaStores stores = JpaStores.on(host.entityManagers());
        Outbox outbox = new Outbox(stores.of(OutboxStore.class));
        Set<String> due = new HashSet<>();
        while (due.size() < letters) {
            int some = Math.min(AT_ONCE, letters - due.size());
            int first = due.size();
            due.addAll(stores.transactions().run(tx -> {
                List<String> ids = new ArrayList<>();
                for (int i = 0; i < some; i++) {
                    String person = "person-" + (first + i);
                    Letter letter = outbox.put(
                            tx,
                            Message.LETTER,
                            person,
                            null,
                            "news",
                            null,
                            InstantSource.system().instant());
                    ids.add(letter.id());
                }
                return ids;
            }));
        }
        return due;
    }

    /** The gateway has accepted a message of a server, which it has not told yet. */
    private void accepted(String sender) {
        boolean middle = arrived.incrementAndGet() >= letters / 2;
        if (middle && sender.equals(KILLED)) {
            ProcessHandle unlucky = toKill.getAndSet(null);
            if (unlucky != null) {
                unlucky.destroyForcibly();
                unlucky.onExit().join();
                tell.accept("killed " + KILLED + " after " + arrived);
            }
        }
    }

    private OutboxLag awaitEmpty(Host host) {
        while (true) {
            OutboxLag lag = host.inclusion().sendLetters().lag();
            if (lag.waiting() == 0) {
                return lag;
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return lag;
            }
        }
    }
}
