package org.inclusion.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;

/**
 * Provokes a deadlock: two transactions each take one lock, and then want the other's. No use case does so, but a
 * host may.
 */
final class Deadlock {

    private Deadlock() {}

    /**
     * Locks both learners and adds one to their versions, in two transactions at once and in opposite orders.
     *
     * @param begun runs each of the two: in a transaction that a host has begun, or as the work is
     * @return the exceptions of both transactions
     */
    static List<Throwable> provoke(Stores stores, LearnerId one, LearnerId other, Consumer<Runnable> begun) {
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch bothHold = new CountDownLatch(2);
        CountDownLatch firstIsOver = new CountDownLatch(1);
        Thread first = new Thread(() -> {
            cross(stores, one, other, bothHold, () -> {}, begun, thrown);
            firstIsOver.countDown();
        });
        // H2 ends both transactions. With pauses of equal length they would cross again, so the second begins again
        // only when the first is over.
        Thread second = new Thread(() -> cross(stores, other, one, bothHold, () -> await(firstIsOver), begun, thrown));
        first.start();
        second.start();
        try {
            first.join();
            second.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return thrown;
    }

    private static void cross(
            Stores stores,
            LearnerId mine,
            LearnerId yours,
            CountDownLatch bothHold,
            Runnable beforeAnother,
            Consumer<Runnable> begun,
            List<Throwable> thrown) {
        try {
            String id = "from-" + mine;
            AtomicInteger attempts = new AtomicInteger();
            begun.accept(() -> stores.transactions().run(tx -> {
                if (attempts.getAndIncrement() > 0 && bothHold.getCount() == 0) {
                    beforeAnother.run();
                }
                TestStores.record(stores, tx, mine, id);
                bothHold.countDown();
                await(bothHold);
                return TestStores.record(stores, tx, yours, id);
            }));
        } catch (Throwable e) {
            thrown.add(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came in twenty seconds");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
