package org.inclusion.samples.reliability.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.inclusion.samples.reliability.postgres.Installation;
import org.inclusion.samples.reliability.postgres.Postgres;

/**
 * Many sockets send a byte a second to doors that need no sign-in, from one address and from many, and honest people
 * sign in meanwhile and open a page.
 */
public final class Doors {

    /** Before anybody honest comes: every socket has begun. */
    private static final long BEGINNING_MILLIS = 2_500;

    private final DoorsSize size;
    private final Consumer<String> told;
    private final List<DoorsRow> rows = new ArrayList<>();

    private Doors(DoorsSize size, Consumer<String> told) {
        this.size = size;
        this.told = told;
    }

    /** Runs against the demo and against the server; what is told is how far it is. */
    public static List<DoorsRow> run(Installation installation, DoorsSize size, Consumer<String> told) {
        Doors doors = new Doors(size, told);
        Path folder = installation.folder(".");
        try (Postgres database = installation.server("doors")) {
            try (AttackedHost demo = new AttackedDemo(folder)) {
                doors.attack(demo);
            }
            database.start();
            try (AttackedHost server = new AttackedServer(database.url(), folder)) {
                doors.attack(server);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return doors.rows;
    }

    private void attack(AttackedHost host) {
        // Compiled, and with its connections: what comes first is nobody's measure.
        measured(host, 1, new DoorsRow(host.name(), "none", 0, 0));
        add(host, "none", 0, 0, List.of());
        for (int sockets : size.sockets()) {
            for (int addresses : size.addresses()) {
                add(host, "all", sockets, addresses, host.doors());
            }
        }
        if (size.signInAlone() > 0) {
            add(host, "sign-in", size.signInAlone(), 10, List.of(host.signIn()));
        }
    }

    private void add(AttackedHost host, String doors, int sockets, int addresses, List<List<String>> heads) {
        DoorsRow row = new DoorsRow(host.name(), doors, sockets, addresses);
        try (Trickles slow = new Trickles(host.port(), sockets, index -> source(index, addresses, heads))) {
            pause(slow.sockets() == 0 ? 0 : BEGINNING_MILLIS);
            measured(host, (int) (host.perSecond() * size.phase().toSeconds()) + 1, row);
        }
        rows.add(row);
        told.accept(row.line());
        // Whoever still waits for a byte goes.
        pause(BEGINNING_MILLIS);
    }

    /** The proxy of the server names a caller; the demo sees the address itself. */
    private static Trickles.Source source(int index, int addresses, List<List<String>> heads) {
        int caller = index % addresses + 1;
        List<String> head = new ArrayList<>(heads.get((index + index / addresses) % heads.size()));
        head.add("X-Forwarded-For: 198.51.100." + caller);
        return new Trickles.Source("127.0.1." + caller, head);
    }

    private static void measured(AttackedHost host, int people, DoorsRow row) {
        ExecutorService honest = Executors.newCachedThreadPool();
        for (int i = 0; i < people; i++) {
            int number = row.number(i);
            honest.execute(() -> person(host, number, row));
            pause(1_000 / host.perSecond());
        }
        honest.shutdown();
        try {
            if (!honest.awaitTermination(Duration.ofMinutes(2).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("honest people wait for ever");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void person(AttackedHost host, int number, DoorsRow row) {
        try {
            long began = System.nanoTime();
            String known = host.enter(number);
            row.entered(System.nanoTime() - began);
            began = System.nanoTime();
            host.open(known);
            row.opened(System.nanoTime() - began);
        } catch (IOException e) {
            row.failed(String.valueOf(e.getMessage()));
        }
    }

    /** A door of the library's own. */
    static List<String> ofLibrary(String path) {
        return List.of("POST " + path + " HTTP/1.1", "X-Inclusion: 1", "Content-Type: application/json");
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
