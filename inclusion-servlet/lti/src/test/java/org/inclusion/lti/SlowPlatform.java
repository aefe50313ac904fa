package org.inclusion.lti;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers of a platform that do not end, that lead elsewhere, or that are too long. */
public final class SlowPlatform {

    private static final int REDIRECT = 307;

    /** Whoever waits for all of them waits for twenty-five seconds. */
    private static final int MOST_BYTES = 50;

    private SlowPlatform() {}

    /**
     * Answers a byte every half a second, for twenty-five seconds or until it is told to end: no wait of a reader for
     * the next byte is long.
     */
    public static void aByteAtATime(HttpServer server, String path, CountDownLatch end) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < MOST_BYTES && !end.await(500, TimeUnit.MILLISECONDS); i++) {
                    out.write(' ');
                    out.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException goneAway) {
                // The reader has had enough.
            } finally {
                exchange.close();
            }
        });
    }

    /** Leads to another address of the same server, and counts who follows. */
    public static AtomicInteger redirect(HttpServer server, String path, String body) {
        AtomicInteger followed = new AtomicInteger();
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", path + "-moved");
            exchange.sendResponseHeaders(REDIRECT, -1);
            exchange.close();
        });
        server.createContext(path + "-moved", exchange -> {
            followed.incrementAndGet();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return followed;
    }
}
