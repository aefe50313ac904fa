package org.inclusion.samples.lti;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Shows whether a browser keeps a cookie for a site in a frame of another site: it sets one, loads itself again, and
 * says what came back.
 */
final class CookieProbe implements AutoCloseable {

    private final HttpServer server;

    CookieProbe() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/set", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "probe=1; Path=/; SameSite=None; Secure");
            exchange.getResponseHeaders().set("Location", "/seen");
            exchange.sendResponseHeaders(303, -1);
            exchange.close();
        });
        server.createContext("/seen", CookieProbe::seen);
        server.start();
    }

    private static void seen(HttpExchange exchange) throws IOException {
        boolean came =
                String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")).contains("probe=1");
        byte[] bytes = ("<!DOCTYPE html><p>" + (came ? "kept" : "blocked")).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/set";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
