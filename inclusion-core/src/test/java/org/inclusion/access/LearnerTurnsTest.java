package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.BusyException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The writers of one learner wait for each other without a connection; nobody else waits. */
@Timeout(60)
class LearnerTurnsTest {

    private static final Actor ROSE = new Actor("rose", Set.of(Role.LEARNER), Set.of("ccas"));
    private static final Actor YANN = new Actor("yann", Set.of(Role.LEARNER), Set.of("ccas"));
    private static final Actor MARC = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas"));
    private static final Actor ELSEWHERE = new Actor("jean", Set.of(Role.HELPER), Set.of("mairie"));
    private static final LearnerId HERS = ROSE.asLearner();
    private static final long BRIEFLY = 50;
    private static final long LONG = 30_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Connections connections = new Connections();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void oneLearnersWritersTakeOneConnection() throws Exception {
        LearnerTurns turns = turns(LONG);
        List<Future<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            writers.add(threads.submit(() -> turns.unchecked(ROSE, List.of(HERS), tx -> connections.pause())));
        }
        for (Future<Integer> writer : writers) {
            writer.get();
        }
        assertThat(connections.most.get(), lessThanOrEqualTo(1));
        assertThat("nothing is kept of who waited", turns.size(), equalTo(0));
    }

    @Test
    void theOrderIsThatOfTheArrival() throws Exception {
        LearnerTurns turns = turns(LONG);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch free = hold(turns, ROSE, HERS);
        List<Future<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            writers.add(threads.submit(() -> turns.unchecked(ROSE, List.of(HERS), tx -> order.add(number))));
            untilWaiting(turns, i + 1);
        }
        free.countDown();
        for (Future<Boolean> writer : writers) {
            writer.get();
        }
        assertThat(order, contains(0, 1, 2, 3, 4));
    }

    private static void untilWaiting(LearnerTurns turns, int writers) throws InterruptedException {
        while (turns.waiting() != writers) {
            Thread.sleep(1);
        }
    }

    @Test
    void anOperatorSeesHowManyWait() throws Exception {
        LearnerTurns turns = turns(LONG);
        CountDownLatch free = hold(turns, ROSE, HERS);
        assertThat("who has the turn waits for nobody", turns.waiting(), equalTo(0));
        Future<String> writer = threads.submit(() -> turns.unchecked(MARC, List.of(HERS), tx -> "written"));
        untilWaiting(turns, 1);
        free.countDown();
        assertThat(writer.get(), is("written"));
        assertThat(turns.waiting(), equalTo(0));
    }

    @Test
    void othersDoNotWait() throws Exception {
        LearnerTurns turns = turns(BRIEFLY);
        CountDownLatch free = hold(turns, ROSE, HERS);
        assertThat(turns.unchecked(YANN, List.of(YANN.asLearner()), tx -> "written"), is("written"));
        free.countDown();
    }

    @Test
    void whoWaitsTooLongIsToldSo() throws Exception {
        LearnerTurns turns = turns(BRIEFLY);
        CountDownLatch free = hold(turns, ROSE, HERS);
        assertThrows(BusyException.class, () -> turns.unchecked(MARC, List.of(HERS), tx -> "written"));
        free.countDown();
    }

    @Test
    void moreThanSoManyDoNotWait() throws Exception {
        LearnerTurns turns = turns(LONG);
        CountDownLatch free = hold(turns, ROSE, HERS);
        List<Future<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < LearnerTurns.WAITING; i++) {
            writers.add(threads.submit(() -> turns.unchecked(ROSE, List.of(HERS), tx -> true)));
        }
        untilWaiting(turns, LearnerTurns.WAITING);
        assertThrows(BusyException.class, () -> turns.unchecked(ROSE, List.of(HERS), tx -> true));
        free.countDown();
        for (Future<Boolean> writer : writers) {
            assertThat(writer.get(), is(true));
        }
    }

    @Test
    void whoHasNothingToDoWithALearnerNeitherWaitsNorHoldsHerTurn() throws Exception {
        LearnerTurns turns = turns(BRIEFLY);
        CountDownLatch free = hold(turns, ROSE, HERS);
        assertThat(turns.unchecked(YANN, List.of(HERS), tx -> "refused"), is("refused"));
        assertThat(turns.unchecked(ELSEWHERE, List.of(HERS), tx -> "refused"), is("refused"));
        free.countDown();
    }

    @Test
    void twoWhoWriteAboutTheSameLearnersDoNotWaitInACircle() throws Exception {
        LearnerTurns turns = turns(LONG);
        List<LearnerId> learners = List.of(HERS, YANN.asLearner());
        List<LearnerId> reversed = List.of(YANN.asLearner(), HERS);
        Future<Integer> other = threads.submit(() -> many(turns, reversed));
        many(turns, learners);
        other.get();
        assertThat(turns.size(), equalTo(0));
    }

    @Test
    void whatRunsAfterTheCommitMayWriteAgain() throws Exception {
        LearnerTurns turns = turns(BRIEFLY);
        String written = turns.unchecked(ROSE, List.of(HERS), tx -> {
            tx.afterCommit(() -> {
                try {
                    Future<String> another =
                            threads.submit(() -> turns.unchecked(MARC, List.of(HERS), inner -> "another"));
                    connections.written = another.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            return "written";
        });
        assertThat(written, is("written"));
        assertThat(connections.written, is("another"));
    }

    @Test
    void aFailureGivesTheTurnBack() {
        LearnerTurns turns = turns(BRIEFLY);
        assertThrows(
                IllegalStateException.class,
                () -> turns.unchecked(ROSE, List.of(HERS), tx -> {
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(turns.size(), equalTo(0));
    }

    @Test
    void inATransactionOfTheHostNobodyWaits() throws Exception {
        connections.own = false;
        LearnerTurns turns = turns(BRIEFLY);
        CountDownLatch free = hold(turns, ROSE, HERS);
        assertThat(turns.unchecked(ROSE, List.of(HERS), tx -> "written"), is("written"));
        free.countDown();
    }

    private static int many(LearnerTurns turns, List<LearnerId> learners) {
        for (int i = 0; i < 200; i++) {
            turns.unchecked(MARC, learners, tx -> true);
        }
        return 0;
    }

    private CountDownLatch hold(LearnerTurns turns, Actor writer, LearnerId learner) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        threads.execute(() -> turns.unchecked(writer, List.of(learner), tx -> {
            held.countDown();
            try {
                return free.await(LONG, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        held.await();
        return free;
    }

    private LearnerTurns turns(long patienceMillis) {
        Relations relations = new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return true;
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return Set.of("ccas");
            }
        };
        Calendar calendar = new Calendar(Instant::now, ZoneId.of("Europe/Paris"));
        return new LearnerTurns(
                connections,
                new AccessPolicy(relations, new InMemoryStores().of(DayRelationStore.class), Erasures.NONE, calendar),
                patienceMillis);
    }

    /** Transactions that count how many are open at once. */
    private static final class Connections implements Transactions {
        private final AtomicInteger open = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private volatile boolean own = true;
        private volatile String written = "";

        @Override
        public <T> T run(Function<Transaction, T> work) {
            List<Runnable> afterwards = new ArrayList<>();
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            T answer;
            try {
                answer = work.apply(afterwards::add);
            } finally {
                open.decrementAndGet();
            }
            afterwards.forEach(Runnable::run);
            return answer;
        }

        @Override
        public boolean takesConnection() {
            return own;
        }

        int pause() {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return open.get();
        }
    }
}
