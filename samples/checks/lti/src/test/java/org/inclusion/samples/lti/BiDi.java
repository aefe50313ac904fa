package org.inclusion.samples.lti;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection to a browser by WebDriver BiDi: commands in JSON, each with its answer, and events in between. */
final class BiDi implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 40;

    private final Map<Long, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    BiDi(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .join();
    }

    /** Sends a command and returns its result; an {@link AssertionError} where the browser refuses it. */
    JsonNode send(String method, Map<String, ?> parameters) {
        long id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        try {
            socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                    .join();
            JsonNode result = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!result.path("type").asText().equals("success")) {
                throw new AssertionError(method + ": " + result);
            }
            return result.path("result");
        } catch (JsonProcessingException | ExecutionException | TimeoutException e) {
            throw new AssertionError(method, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method, e);
        }
    }

    /** Waits until something holds: asks again whenever the browser reports an event, and every fifth of a second. */
    void until(Supplier<String> what, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in vain: " + what.get());
            }
            try {
                events.poll(200, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            take(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(String message) {
        try {
            JsonNode read = JSON.readTree(message);
            if (read.hasNonNull("id")) {
                Objects.requireNonNull(asked.remove(read.path("id").asLong())).complete(read);
            } else {
                complain(read.path("params"));
                events.add(read);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(message, e);
        }
    }

    /** An error of a script; every other event has no such fields. */
    private void complain(JsonNode entry) {
        if (entry.path("type").asText().equals("javascript")
                && entry.path("level").asText().equals("error")) {
            complaints.add(entry.path("text").asText() + " at "
                    + entry.path("stackTrace")
                            .path("callFrames")
                            .path(0)
                            .path("url")
                            .asText());
        }
    }

    /** The errors of scripts so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
