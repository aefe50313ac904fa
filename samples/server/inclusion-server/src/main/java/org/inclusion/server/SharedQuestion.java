package org.inclusion.server;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A question that is asked on a thread of its own, and given up after a while. Whoever comes while the question is
 * under way has its answer: while whoever is asked hangs, questions do not pile up.
 */
final class SharedQuestion<T> implements AutoCloseable {

    private final Callable<T> question;
    private final long patienceMillis;
    private final ExecutorService asking;
    private @Nullable Future<T> underWay;

    SharedQuestion(String name, long patienceMillis, Callable<T> question) {
        this.question = question;
        this.patienceMillis = patienceMillis;
        this.asking = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The answer; empty where there is none in time, or where asking failed. */
    Optional<T> answer() {
        try {
            return Optional.of(ask().get(patienceMillis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized Future<T> ask() {
        Future<T> current = underWay;
        if (current == null || current.isDone()) {
            current = asking.submit(question);
            underWay = current;
        }
        return current;
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
