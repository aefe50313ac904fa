package org.inclusion.samples.reliability.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.inclusion.learner.Receipt;
import org.inclusion.samples.reliability.Children;
import org.inclusion.samples.reliability.host.Provider;
import org.jspecify.annotations.Nullable;

/** An application in a process of its own, seen from its clients: it answers, or it dies and does not. */
final class RemoteApplication implements Recipient, AutoCloseable {

    /** A small machine, and a start that is not slowed down by what pays off after minutes only. */
    private static final List<String> OPTIONS = List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final String url;
    private final Provider provider;
    private final AtomicLong numbers = new AtomicLong();
    private volatile @Nullable Life life;

    RemoteApplication(String url, Provider provider) {
        this.url = url;
        this.provider = provider;
    }

    void start() {
        life = new Life(Children.start(Application.class, OPTIONS, url, provider.name()));
    }

    /** With -9. */
    void kill() {
        Life ends = life;
        if (ends != null) {
            ends.process.toHandle().destroyForcibly();
            ends.process.toHandle().onExit().join();
            ends.heard.join();
        }
    }

    @Override
    public List<Receipt.Status> record(Batch batch) {
        Life now = life;
        if (now == null) {
            throw new NotAnsweredException("not started");
        }
        try {
            return now.ask(numbers.incrementAndGet(), batch).join();
        } catch (CompletionException e) {
            throw new NotAnsweredException(String.valueOf(e.getCause()));
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** From one start to one death. */
    private static final class Life {
        private final Process process;
        private final Writer orders;
        private final Map<String, CompletableFuture<List<Receipt.Status>>> waiting = new ConcurrentHashMap<>();
        private final CompletableFuture<Void> heard;
        private volatile boolean dead;

        Life(Process process) {
            this.process = process;
            this.orders = process.outputWriter(StandardCharsets.UTF_8);
            this.heard = CompletableFuture.runAsync(this::listen, task -> new Thread(task).start());
        }

        CompletableFuture<List<Receipt.Status>> ask(long number, Batch batch) {
            CompletableFuture<List<Receipt.Status>> answer = new CompletableFuture<>();
            waiting.put(String.valueOf(number), answer);
            try {
                synchronized (orders) {
                    orders.write(number + " " + batch.line() + "\n");
                    orders.flush();
                }
            } catch (IOException e) {
                answer.completeExceptionally(e);
            }
            if (dead) {
                answer.completeExceptionally(new IOException("it died"));
            }
            return answer;
        }

        private void listen() {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    heard(line);
                }
            } catch (IOException e) {
                // As good as the end.
            }
            dead = true;
            waiting.values().forEach(answer -> answer.completeExceptionally(new IOException("it died")));
        }

        /** A line cut short by death is no acknowledgement. */
        private void heard(String line) {
            int space = line.indexOf(' ');
            if (space < 0 || !line.endsWith(".")) {
                return;
            }
            CompletableFuture<List<Receipt.Status>> answer = waiting.remove(line.substring(0, space));
            String receipts = line.substring(space + 1, line.length() - 1);
            if (answer == null) {
                return;
            }
            if (receipts.startsWith("!")) {
                answer.completeExceptionally(new IOException(receipts));
            } else {
                answer.complete(Arrays.stream(receipts.split(","))
                        .map(Receipt.Status::valueOf)
                        .toList());
            }
        }
    }
}
