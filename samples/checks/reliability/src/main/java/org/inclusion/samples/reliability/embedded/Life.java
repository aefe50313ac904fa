package org.inclusion.samples.reliability.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.inclusion.samples.reliability.Children;
import org.inclusion.samples.reliability.embedded.RecordingApplication.Word;

/** One life of a {@link RecordingApplication}, from its start to its death, and all that was heard of it. */
final class Life {

    /** A small machine, and a start that is not slowed down by what pays off after minutes only. */
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final int PATIENCE_SECONDS = 120;

    private final long started = System.nanoTime();
    private final Process process;
    private final List<Line> lines = new ArrayList<>();
    private final CompletableFuture<Duration> firstAcknowledgement = new CompletableFuture<>();
    private final CompletableFuture<Void> heard;

    /** A word, and what it is about. */
    private record Line(Word word, String about) {}

    Life(Engine engine, String url, Path acknowledged, int number, boolean checkSnapshots) {
        process = Children.start(
                RecordingApplication.class,
                OPTIONS,
                engine.name(),
                url,
                acknowledged.toString(),
                String.valueOf(number),
                String.valueOf(checkSnapshots));
        heard = CompletableFuture.runAsync(this::listen, task -> new Thread(task).start());
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            // As good as the end.
        }
        firstAcknowledgement.completeExceptionally(new IllegalStateException("it died by itself"));
    }

    /** A line cut short by death says nothing. */
    private void hear(String line) {
        int space = line.indexOf(' ');
        if (space < 0 || !line.endsWith(".")) {
            return;
        }
        Word word = Word.valueOf(line.substring(0, space));
        lines.add(new Line(word, line.substring(space + 1, line.length() - 1)));
        if (word == Word.ACKNOWLEDGED) {
            firstAcknowledgement.complete(Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /** Waits for the first acknowledgement, and answers how long after the start it came. */
    Duration awaitAcknowledgement() {
        try {
            return firstAcknowledgement.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("it does not come back to life", e);
        }
    }

    /** Waits until the application has ended by itself. */
    void awaitEnd() {
        heard.join();
    }

    /** Kills the application with -9, and hears its last lines. */
    void kill() {
        // By its handle: the process itself would close the stream whose last lines are still to be read.
        process.toHandle().destroyForcibly();
        process.toHandle().onExit().join();
        heard.join();
    }

    /** The lines that begin with one word; to be asked after the end. */
    List<String> said(Word word) {
        return lines.stream()
                .filter(line -> line.word() == word)
                .map(Line::about)
                .toList();
    }
}
