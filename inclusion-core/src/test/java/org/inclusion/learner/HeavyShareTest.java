package org.inclusion.learner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Quotas;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.BusyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long histories are folded two at a time. Short ones wait for nobody. */
@Timeout(60)
class HeavyShareTest {

    private static final long BRIEFLY = 100;
    private static final long SLOW = 100_000_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch free = new CountDownLatch(1);
    private final AtomicLong nanoTime = new AtomicLong();

    private HeavyShare share(long patienceMillis) {
        return new HeavyShare(2, patienceMillis, nanoTime::get);
    }

    @AfterEach
    void stop() {
        free.countDown();
        threads.shutdownNow();
    }

    @Test
    void twoWorkAtOnceAndTheThirdIsToldThatItIsBusy() throws Exception {
        HeavyShare heavy = share(BRIEFLY);
        List<Future<Boolean>> workers = fill(heavy);
        assertThrows(BusyException.class, () -> heavy.run(() -> "folded"));
        free.countDown();
        for (Future<Boolean> worker : workers) {
            worker.get();
        }
        assertThat(heavy.run(() -> "folded"), is("folded"));
    }

    @Test
    void aSlotThatComesFreeInTimeIsTaken() throws Exception {
        HeavyShare heavy = share(30_000);
        fill(heavy);
        Future<String> third = threads.submit(() -> heavy.run(() -> "folded"));
        free.countDown();
        assertThat(third.get(), is("folded"));
    }

    @Test
    void whereTwoWaitAFurtherOneDoesNot() throws Exception {
        HeavyShare heavy = share(30_000);
        fill(heavy);
        Future<String> third = threads.submit(() -> heavy.run(() -> "third"));
        Future<String> fourth = threads.submit(() -> heavy.run(() -> "fourth"));
        while (heavy.waiting() < 2) {
            Thread.sleep(1);
        }
        assertThrows(BusyException.class, () -> heavy.run(() -> "fifth"));
        free.countDown();
        assertThat(third.get() + " " + fourth.get(), is("third fourth"));
    }

    @Test
    void oneLearnersEvidenceFromLongAgoTakesATenthOfTheTime() throws Exception {
        HeavyShare heavy = share(BRIEFLY);
        LearnerId fatima = new LearnerId("fatima");
        heavy.runInTurn(fatima, this::slowly);
        assertThrows(BusyException.class, () -> heavy.runInTurn(fatima, () -> "too soon"));
        assertThat(heavy.runInTurn(new LearnerId("karim"), () -> "folded"), is("folded"));
        nanoTime.addAndGet(9 * SLOW - 1);
        assertThrows(BusyException.class, () -> heavy.runInTurn(fatima, () -> "still too soon"));
        nanoTime.incrementAndGet();
        assertThat(heavy.runInTurn(fatima, () -> "folded"), is("folded"));
    }

    private String slowly() {
        nanoTime.addAndGet(SLOW);
        return "folded";
    }

    @Test
    void aFailureGivesTheSlotBack() {
        HeavyShare heavy = share(BRIEFLY);
        for (int i = 0; i < 5; i++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> heavy.run(() -> {
                        throw new IllegalStateException("on purpose");
                    }));
        }
        assertThat(heavy.run(() -> "folded"), is("folded"));
    }

    @Test
    void aLongHistoryTakesASlotAndAShortOneDoesNot() throws Exception {
        InMemoryStores stores = new InMemoryStores();
        HeavyShare heavy = share(BRIEFLY);
        LearnerId shortOne = new LearnerId("short");
        LearnerId longOne = new LearnerId("long");
        try (Ccas ccas = new Ccas(
                Inclusion.builder().stores(stores).quotas(Quotas.standard().with(Evidence.QUOTA, 10_000)))) {
            record(ccas, shortOne, HistoryWalk.LIGHT - 1);
            record(ccas, longOne, HistoryWalk.LIGHT + 1);

            fill(heavy);
            derived(stores, heavy, shortOne);
            assertThrows(BusyException.class, () -> derived(stores, heavy, longOne));
            derived(stores, HeavyShare.WITHOUT_LIMIT, longOne);
            free.countDown();
        }
    }

    private static void derived(InMemoryStores stores, HeavyShare heavy, LearnerId learner) {
        HistoryWalk walk = new HistoryWalk(stores.of(EvidenceStore.class), heavy);
        stores.transactions().run(tx -> walk.behind(tx, learner, null, (received, stands) -> {}));
    }

    private static void record(Ccas ccas, LearnerId learner, int pieces) {
        Actor herself = Ccas.learner(learner.value());
        ccas.as(herself)
                .record(IntStream.range(0, pieces)
                        .<Evidence>mapToObj(i -> ccas.practice("e-" + i, herself, learner, i % 3 > 0, Help.SUPPORTED))
                        .toList())
                .forEach(receipt -> assertThat(receipt.status(), is(Receipt.Status.STORED)));
    }

    private List<Future<Boolean>> fill(HeavyShare heavy) throws InterruptedException {
        CountDownLatch working = new CountDownLatch(2);
        List<Future<Boolean>> workers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            workers.add(threads.submit(() -> heavy.run(() -> {
                working.countDown();
                try {
                    free.await();
                    return true;
                } catch (InterruptedException e) {
                    return false;
                }
            })));
        }
        working.await();
        return workers;
    }
}
