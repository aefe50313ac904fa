package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.store.BusyException;
import org.inclusion.store.RetryableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transactions that want the same rows wait for each other, and a lost race is done again. */
@Timeout(60)
abstract class RaceContract {

    private final LearnerId learner = TestStores.someone();
    private final LearnerId other = TestStores.someone();

    /** Stores with transactions of their own. */
    protected abstract Stores stores();

    @Test
    void aDeadlockIsWonTheSecondTime() {
        assertThat(Deadlock.provoke(stores(), learner, other, Runnable::run), empty());
        assertThat(TestStores.version(stores(), learner), is(2L));
        assertThat(TestStores.version(stores(), other), is(2L));
    }

    @Test
    void aRaceLostAgainAndAgainGoesUp() {
        AtomicInteger attempts = new AtomicInteger();
        RetryableException lost = new RetryableException("planted", new IllegalStateException());
        RetryableException thrown = assertThrows(
                RetryableException.class,
                () -> stores().transactions().run(tx -> {
                    attempts.incrementAndGet();
                    TestStores.record(stores(), tx, learner, "e");
                    throw lost;
                }));
        assertThat(thrown, sameInstance(lost));
        assertThat(attempts.get(), is(6));
        assertThat(TestStores.ids(stores(), learner), empty());
    }

    @Test
    void whoIsToldThatItIsBusyHasWaitedOnce() {
        AtomicInteger attempts = new AtomicInteger();
        BusyException busy = new BusyException("planted");
        BusyException thrown = assertThrows(
                BusyException.class,
                () -> stores().transactions().run(tx -> {
                    attempts.incrementAndGet();
                    TestStores.record(stores(), tx, learner, "e");
                    throw busy;
                }));
        assertThat(thrown, sameInstance(busy));
        assertThat(attempts.get(), is(1));
        assertThat(TestStores.ids(stores(), learner), empty());
    }

    @Test
    void aTransactionOfItsOwnTakesAConnection() {
        assertThat(stores().transactions().takesConnection(), is(true));
    }

    @Test
    void whatALostAttemptWantedToTellIsNotTold() {
        AtomicInteger attempts = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        stores().transactions().run(tx -> {
            tx.afterCommit(told::incrementAndGet);
            TestStores.record(stores(), tx, learner, "e");
            if (attempts.incrementAndGet() < 3) {
                throw new RetryableException("planted", new IllegalStateException());
            }
            return true;
        });
        assertThat(attempts.get(), is(3));
        assertThat(told.get(), is(1));
        assertThat(TestStores.version(stores(), learner), is(1L));
    }

    @Test
    void anInterruptedThreadDoesNotTryAgain() {
        AtomicInteger attempts = new AtomicInteger();
        assertThrows(
                RetryableException.class,
                () -> stores().transactions().run(tx -> {
                    attempts.incrementAndGet();
                    Thread.currentThread().interrupt();
                    throw new RetryableException("planted", new IllegalStateException());
                }));
        assertThat("the interrupt is kept for whoever sent it", Thread.interrupted(), is(true));
        assertThat(attempts.get(), is(1));
    }

    @Test
    void whoHoldsTheLockSeesWhatWasWrittenBeforeSheHadIt() {
        stores().transactions().run(tx -> {
            assertThat(stores().of(EvidenceStore.class).history(tx, learner), empty());
            elsewhere(() -> TestStores.record(stores(), learner, "meanwhile"));
            assertThat(TestStores.lock(stores(), tx, learner), is(1L));
            assertThat(stores().of(EvidenceStore.class).history(tx, learner).size(), is(1));
            return true;
        });
    }

    @Test
    void aLockHoldsUpNobodyElse() {
        TestStores.record(stores(), other, "before");
        stores().transactions().run(tx -> {
            TestStores.lock(stores(), tx, learner);
            return elsewhere(() -> TestStores.record(stores(), other, "e"));
        });
        assertThat(TestStores.version(stores(), other), is(2L));
    }

    @Test
    void aLockHoldsUpNoReader() {
        TestStores.record(stores(), learner, "before");
        stores().transactions().run(tx -> {
            TestStores.record(stores(), tx, learner, "e");
            assertThat(elsewhere(() -> TestStores.version(stores(), learner)), is(1L));
            assertThat(elsewhere(() -> TestStores.ids(stores(), learner).size()), is(1));
            return true;
        });
        assertThat(TestStores.version(stores(), learner), is(2L));
    }

    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, OwnThread.EACH).join();
    }
}
