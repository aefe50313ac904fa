package org.inclusion.learner;

import java.util.List;
import java.util.function.Predicate;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Checks what was derived against the evidence, and derives it anew. For the host's operators: it asks for no actor, so
 * it must not be reachable by users. It may be used while everybody works. No argument is null unless its description
 * says so. Thread-safe.
 *
 * <p>Every method throws {@link StoreUnavailableException} where the store is away, and {@link RetryableException}
 * where a race was lost at every try.
 */
public final class RebuildState {

    /** How many learners' ids are held at a time. */
    private static final int PAGE = 1_000;

    private final Transactions transactions;
    private final LearnerStates states;

    /** How a learner's snapshot and checkpoints compare with her evidence. */
    public enum Check {
        /** The snapshot and every checkpoint of today's model say what the evidence makes. */
        RIGHT,
        /**
         * Another model or other settings made the snapshot, or it names steps of a list that the loaded content does
         * not have. Reading passes it over, and the learner's next evidence renews it.
         */
        OUTDATED,
        /** The snapshot or a checkpoint says something else than the evidence makes, or cannot be read. */
        DIFFERENT
    }

    @Internal
    public RebuildState(Transactions transactions, LearnerStates states) {
        this.transactions = transactions;
        this.states = states;
    }

    /**
     * Counts the learners.
     *
     * @return the number of those about whom anything was ever written
     */
    public long learners() {
        return transactions.run(states::count);
    }

    /**
     * Does something for one learner after the other, by id, outside any transaction and in constant memory. An
     * operator who stops can go on later behind the last learner done.
     *
     * @param after only learners behind this one; null from the first on
     * @param work what to do; false stops. An exception of the work ends the walk
     */
    public void forEachLearner(@Nullable LearnerId after, Predicate<LearnerId> work) {
        List<LearnerId> page = page(after);
        while (!page.isEmpty()) {
            for (LearnerId learner : page) {
                if (!work.test(learner)) {
                    return;
                }
            }
            page = page(page.get(page.size() - 1));
        }
    }

    private List<LearnerId> page(@Nullable LearnerId after) {
        return transactions.run(tx -> states.learners(tx, after, PAGE));
    }

    /**
     * Compares a snapshot and the checkpoints with the evidence, which is read page by page.
     *
     * @param learner the learner
     * @return how it compares
     * @throws IllegalStateException if evidence of hers cannot be read
     */
    public Check check(LearnerId learner) {
        Check check = transactions.run(tx -> states.check(tx, learner));
        if (check != Check.DIFFERENT) {
            return check;
        }
        // Somebody may have written between the two reads. Under her lock nobody does.
        return transactions.run(tx -> {
            states.lock(tx, learner);
            return states.check(tx, learner);
        });
    }

    /**
     * Tells whether what is read of a learner equals what the evidence makes.
     *
     * @param learner the learner
     * @return true if nobody would see a change by {@link #rebuild}
     */
    public boolean verify(LearnerId learner) {
        return check(learner) != Check.DIFFERENT;
    }

    /**
     * Derives the state and the checkpoints anew and keeps them, whatever was kept before.
     *
     * @param learner the learner
     * @return the state
     * @throws IllegalStateException if evidence of hers cannot be read; her snapshot stays as it was
     */
    public LearnerState rebuild(LearnerId learner) {
        return transactions.run(tx -> states.rebuild(tx, learner));
    }

    /**
     * Reads the state as it is kept now.
     *
     * @param learner the learner
     * @return the state
     * @throws IllegalStateException if it has to come from her evidence, and some of that is damaged
     */
    public LearnerState current(LearnerId learner) {
        return transactions.run(tx -> states.current(tx, learner).state());
    }
}
