package org.inclusion.samples.services;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on a free port of the loopback address. It notes each rule that a request broke. */
public final class Loopback implements AutoCloseable {

    static {
        // Else each answer with a body takes 40 ms more: the JDK's server sends head and body apart, and waits in
        // between.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** The header of a refusal that names the rule: no real service has it, and no adapter may read it. */
    public static final String REFUSAL = "Stand-In-Refusal";

    /** A stand-in's way with a request. */
    public interface Handler {

        Answer answer(Request request) throws Refused;
    }

    private final HttpServer server;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final List<Rule> refusals = new CopyOnWriteArrayList<>();

    private final CountDownLatch released = new CountDownLatch(1);

    private final Handler handler;

    private Loopback(HttpServer server, Handler handler) {
        this.server = server;
        this.handler = handler;
    }

    public static Loopback serve(Handler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Loopback loopback = new Loopback(server, handler);
            server.createContext("/", loopback::handle);
            server.setExecutor(loopback.threads);
            server.start();
            return loopback;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Without a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Which rules were broken, in the order of the requests. */
    public List<Rule> refusals() {
        return List.copyOf(refusals);
    }

    /** Notes a rule that was broken by a request that is answered all the same. */
    public void note(Rule rule) {
        refusals.add(rule);
    }

    /** Waits until the stand-in is closed or releases: for an answer that comes late or never. */
    public void hold() {
        try {
            released.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets all held answers go, and those that would be held later. */
    public void release() {
        released.countDown();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = handler.answer(Request.of(exchange));
            } catch (Refused refused) {
                refusals.add(refused.rule());
                answer = refused.answer().with(REFUSAL, refused.rule().name());
            } catch (RuntimeException ours) {
                // A fault of the stand-in itself is distinguished from an error on demand.
                answer = Answer.text(599, "text/plain", ours.toString());
            }
            if (answer.status() == 0) {
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }
}
