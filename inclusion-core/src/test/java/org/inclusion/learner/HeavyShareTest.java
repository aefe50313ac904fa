package org.inclusion.learner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Quotas;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.Evidence;
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

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch free = new CountDownLatch(1);

    @AfterEach
    void stop() {
        free.countDown();
        threads.shutdownNow();
    }

    @Test
    void twoWorkAtOnceAndTheThirdIsToldThatItIsBusy() throws Exception {
        HeavyShare heavy = new HeavyShare(BRIEFLY);
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
        HeavyShare heavy = new HeavyShare(30_000);
        fill(heavy);
        Future<String> third = threads.submit(() -> heavy.run(() -> "folded"));
        free.countDown();
        assertThat(third.get(), is("folded"));
    }

    @Test
    void whereTwoWaitAFurtherOneDoesNot() throws Exception {
        HeavyShare heavy = new HeavyShare(30_000);
        fill(heavy);
        Future<String> third = threads.submit(() -> heavy.run(() -> "third"));
        Future<String> fourth = threads.submit(() -> heavy.run(() -> "fourth"));
        Thread.sleep(500);
        assertThrows(BusyException.class, () -> heavy.run(() -> "fifth"));
        free.countDown();
        assertThat(third.get() + " " + fourth.get(), is("third fourth"));
    }

    @Test
    void aFailureGivesTheSlotBack() {
        HeavyShare heavy = new HeavyShare(BRIEFLY);
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
        HeavyShare heavy = new HeavyShare(BRIEFLY);
        LearnerStates states = states(stores, heavy);
        LearnerId shortOne = new LearnerId("short");
        LearnerId longOne = new LearnerId("long");
        try (Ccas ccas = new Ccas(
                Inclusion.builder().stores(stores).quotas(Quotas.standard().with(Quotas.Kind.EVIDENCE, 10_000)))) {
            record(ccas, shortOne, LearnerStates.LIGHT);
            record(ccas, longOne, LearnerStates.LIGHT + 1);

            assertThat(derived(stores, states, longOne), equalTo(replayed(stores, states, longOne)));
            fill(heavy);
            assertThat(derived(stores, states, shortOne), equalTo(replayed(stores, states, shortOne)));
            assertThrows(BusyException.class, () -> derived(stores, states, longOne));
            assertThat(
                    "operators do not wait",
                    replayed(stores, states, longOne),
                    is(not(replayed(stores, states, shortOne))));
        }
    }

    private static LearnerState derived(InMemoryStores stores, LearnerStates states, LearnerId learner) {
        return stores.transactions().run(tx -> states.derive(tx, learner));
    }

    private static LearnerState replayed(InMemoryStores stores, LearnerStates states, LearnerId learner) {
        return stores.transactions().run(tx -> states.replay(tx, learner));
    }

    private static void record(Ccas ccas, LearnerId learner, int pieces) {
        Actor herself = Ccas.learner(learner.value());
        ccas.as(herself)
                .record(IntStream.range(0, pieces)
                        .<Evidence>mapToObj(i -> ccas.practice("e-" + i, herself, learner, i % 3 > 0, Help.SUPPORTED))
                        .toList())
                .forEach(receipt -> assertThat(receipt.status(), is(Receipt.Status.STORED)));
    }

    private static LearnerStates states(InMemoryStores stores, HeavyShare heavy) {
        ContentLibrary content = ContentLibrary.of(ContentLibrary.standardPacks());
        BeliefModel beliefs = new BeliefModel(content.framework(), BeliefSettings.standard());
        LearnerFold fold = new LearnerFold(beliefs, AutonomyPolicy.standard());
        return new LearnerStates(stores.snapshots(), stores.evidence(), fold, heavy, beliefs, content);
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
