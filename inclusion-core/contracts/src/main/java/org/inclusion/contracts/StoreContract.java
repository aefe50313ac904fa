package org.inclusion.contracts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/**
 * The base of the contract of each store: helps a test with transactions, learners and threads. A test takes learners
 * that no other test knows. Most rows stay; letters are removed, and a few rows that later tests would find first. So
 * the stores may be shared among tests, and full.
 */
public abstract class StoreContract {

    /** An instant with microseconds, as every time in the stores has. */
    protected static final Instant NOON = Instant.parse("2026-09-01T10:00:00.123456Z");

    /** The stores under test, open. They may be the same ones for every test. */
    protected abstract Stores stores();

    /** A learner no other test knows. */
    protected static LearnerId someone() {
        return new LearnerId("L-" + UUID.randomUUID());
    }

    /** Learners no other test knows, in no order. */
    protected static List<LearnerId> some(int count) {
        List<LearnerId> learners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            learners.add(someone());
        }
        return learners;
    }

    /** Asks in a transaction of its own. */
    protected final <T> T ask(Function<Transaction, T> question) {
        return stores().transactions().run(question);
    }

    /** Works in a transaction of its own. */
    protected final void inTransaction(Consumer<Transaction> work) {
        stores().transactions().run(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /** Lets several threads begin at the same instant, each with its number, and waits for all of them. */
    protected static void together(int threads, IntConsumer work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch ready = new CountDownLatch(threads);
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                Callable<Boolean> task = () -> {
                    ready.countDown();
                    ready.await();
                    work.accept(number);
                    return true;
                };
                all.add(pool.submit(task));
            }
            for (Future<Boolean> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a thread failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
