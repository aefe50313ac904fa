package org.inclusion.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;

/** Two who each take one lock, and then want the other's: what no use case of ours does, and what a host might. */
final class Deadlock {

    private Deadlock() {}

    /**
     * Counts one up for both learners, twice, crosswise and at once.
     *
     * @return what was thrown
     */
    static List<Throwable> provoke(Stores stores, LearnerId one, LearnerId other) {
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch bothHold = new CountDownLatch(2);
        CountDownLatch firstIsOver = new CountDownLatch(1);
        Thread first = new Thread(() -> {
            cross(stores, one, other, bothHold, () -> {}, thrown);
            firstIsOver.countDown();
        });
        // H2 ends both, and they would cross again whenever their pauses are alike: she begins again when the first is
        // over.
        Thread second = new Thread(() -> cross(stores, other, one, bothHold, () -> await(firstIsOver), thrown));
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
            List<Throwable> thrown) {
        try {
            String id = "from-" + mine;
            AtomicInteger attempts = new AtomicInteger();
            stores.transactions().run(tx -> {
                if (attempts.getAndIncrement() > 0 && bothHold.getCount() == 0) {
                    beforeAnother.run();
                }
                TestStores.record(stores, tx, mine, id);
                bothHold.countDown();
                await(bothHold);
                return TestStores.record(stores, tx, yours, id);
            });
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
