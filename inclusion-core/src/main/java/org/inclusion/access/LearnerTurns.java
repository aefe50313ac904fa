package org.inclusion.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.inclusion.annotation.Internal;
import org.inclusion.store.BusyException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/**
 * Lets the writers of one learner come one after the other, in their order of arrival, before each of them takes a
 * connection. They would wait for each other at the lock of her row anyway; here they wait without a connection that
 * others need. Where a transaction of the host is joined, nobody waits here: the host's transaction may hold what the
 * others wait for. Thread-safe.
 */
@Internal
public final class LearnerTurns {

    /** How many writers of one learner may wait. A further one is refused at once. */
    static final int WAITING = 32;

    private static final long PATIENCE_MILLIS = 5_000;

    private final Transactions transactions;
    private final AccessPolicy policy;
    private final long patienceMillis;
    private final ConcurrentHashMap<LearnerId, Queue> queues = new ConcurrentHashMap<>();

    public LearnerTurns(Transactions transactions, AccessPolicy policy) {
        this(transactions, policy, PATIENCE_MILLIS);
    }

    LearnerTurns(Transactions transactions, AccessPolicy policy, long patienceMillis) {
        this.transactions = transactions;
        this.policy = policy;
        this.patienceMillis = patienceMillis;
    }

    /** The writers of one learner: one of them has the turn, and the others wait. */
    private static final class Queue {
        private final ReentrantLock turn = new ReentrantLock(true);
        private int writers;
    }

    /**
     * Runs work in a transaction, when it is its turn, and makes sure that what it wrote brings nobody back, as {@link
     * AccessPolicy#requireStanding} says.
     *
     * @param writer the actor who writes
     * @param learners about whom the work may write
     * @param now the time at which the request began
     * @throws BusyException as {@link #unchecked} says
     */
    public <T> Outcome<T> run(
            Actor writer, Collection<LearnerId> learners, Instant now, Function<Transaction, Outcome<T>> work) {
        return unchecked(writer, learners, tx -> {
            policy.hold(tx, writer, learners);
            Outcome<T> outcome = work.apply(tx);
            if (hasWritten(outcome)) {
                policy.requireStanding(tx, writer, learners, now);
            }
            return outcome;
        });
    }

    /**
     * Runs work that is about no learner, and may note who did it.
     *
     * @param writer the actor who writes
     * @param now the time at which the request began
     */
    public <T> Outcome<T> alone(Actor writer, Instant now, Function<Transaction, Outcome<T>> work) {
        return run(
                writer,
                List.of(),
                now,
                tx -> policy.refusalOf(tx, writer, now).map(Outcome::<T>refused).orElseGet(() -> work.apply(tx)));
    }

    /** A refusal writes nothing, but for the row of a quota that is used up. */
    private static boolean hasWritten(Outcome<?> outcome) {
        return outcome.fold(done -> true, refusal -> refusal.kind() == Refusal.Kind.TOO_MANY);
    }

    /**
     * Runs work in a transaction, when it is its turn, which itself makes sure that it brings nobody back. A turn ends
     * with the commit: what runs after the commit may write again.
     *
     * @param writer the actor who writes. Only a learner herself and helpers of a structure of hers wait and are waited
     *     for: nobody else can hold a learner's turn, or find out that somebody does
     * @param learners about whom the work may write
     * @throws BusyException if too many writers wait already, or the turn did not come within seconds
     */
    public <T> T unchecked(Actor writer, Collection<LearnerId> learners, Function<Transaction, T> work) {
        if (!transactions.takesConnection()) {
            return transactions.run(work);
        }
        try (Turns turns = new Turns()) {
            learners.stream()
                    .distinct()
                    .filter(learner -> policy.isHerselfOrInHerStructure(writer, learner))
                    .sorted(Comparator.naturalOrder())
                    .forEach(turns::await);
            return transactions.run(tx -> {
                tx.afterCommit(turns::close);
                return work.apply(tx);
            });
        }
    }

    /** How many writers wait now for another writer of the same learner; about so many while they come and go. */
    public int waiting() {
        return queues.values().stream()
                .mapToInt(queue -> queue.turn.getQueueLength())
                .sum();
    }

    /** How many learners have writers. */
    int size() {
        return queues.size();
    }

    /** The turns of one writer with several learners, taken in the order of their ids. Used by one thread. */
    private final class Turns implements AutoCloseable {
        private final List<LearnerId> taken = new ArrayList<>();

        void await(LearnerId learner) {
            Queue queue = queues.compute(learner, (id, known) -> {
                Queue joined = known == null ? new Queue() : known;
                if (joined.writers > WAITING) {
                    throw new BusyException("too many writers wait for one learner");
                }
                joined.writers++;
                return joined;
            });
            if (!comes(queue)) {
                leave(learner);
                throw new BusyException("the writers of one learner take too long");
            }
            taken.add(learner);
        }

        private boolean comes(Queue queue) {
            try {
                return queue.turn.tryLock(patienceMillis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private void leave(LearnerId learner) {
            queues.computeIfPresent(learner, (id, queue) -> --queue.writers == 0 ? null : queue);
        }

        @Override
        public void close() {
            for (LearnerId learner : taken) {
                Queue queue = queues.get(learner);
                if (queue != null) {
                    queue.turn.unlock();
                }
                leave(learner);
            }
            taken.clear();
        }
    }
}
