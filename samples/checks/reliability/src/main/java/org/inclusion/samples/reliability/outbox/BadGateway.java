package org.inclusion.samples.reliability.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A gateway that fails one time in five: half of these before it accepts a message, and half after it, when the answer
 * is lost. It notes everything that it accepts, since a telephone would have rung. One connection for each message, so
 * that no client can try again by itself: a line with the sender's name and the message's id goes in, and one word
 * comes out, or nothing.
 */
final class BadGateway implements AutoCloseable {

    static final String ACCEPTED = "accepted";
    static final String LATER = "later";

    private static final double FAILS = 0.2;

    /** A message that was accepted, and when. */
    record Accepted(String message, String sender, boolean answered, Instant at) {}

    private final ServerSocket door;
    private final Random random = new Random(7);
    private final List<Accepted> accepted = new ArrayList<>();
    private final InstantSource clock;
    private final Consumer<String> onAccepted;
    private int refused;

    /**
     * Opens.
     *
     * @param clock says when a message was accepted
     * @param onAccepted receives the sender of each message that was accepted, before the sender is answered
     */
    BadGateway(InstantSource clock, Consumer<String> onAccepted) {
        this.clock = clock;
        this.onAccepted = onAccepted;
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread doorkeeper = new Thread(this::open, "gateway");
        doorkeeper.setDaemon(true);
        doorkeeper.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                new Thread(() -> serve(caller), "message").start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            String answer = answer(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
            caller.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The caller is gone.
        }
    }

    /** What is said; an empty text where the answer is lost. */
    private String answer(String sender, String message) {
        boolean answered;
        synchronized (this) {
            double drawn = random.nextDouble();
            if (drawn < FAILS / 2) {
                refused++;
                return LATER + "\n";
            }
            answered = drawn >= FAILS;
            accepted.add(new Accepted(message, sender, answered, clock.instant()));
        }
        onAccepted.accept(sender);
        return answered ? ACCEPTED + "\n" : "";
    }

    synchronized List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    synchronized int refused() {
        return refused;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
