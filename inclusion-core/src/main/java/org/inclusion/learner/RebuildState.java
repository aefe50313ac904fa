package org.inclusion.learner;

import org.inclusion.access.LearnerId;
import org.inclusion.store.Transactions;

/**
 * Checks what was derived against the evidence, and derives it anew. For the host's operators: it asks for no actor, so it
 * must not be reachable by users. Thread-safe.
 */
public final class RebuildState {

    private final Transactions transactions;
    private final LearnerStates states;

    /**
     * The use case.
     *
     * @param transactions opens transactions
     * @param states what is derived
     */
    public RebuildState(Transactions transactions, LearnerStates states) {
        this.transactions = transactions;
        this.states = states;
    }

    /**
     * Whether the snapshot equals what the evidence makes.
     *
     * @param learner whose
     * @return true if nothing would change by {@link #rebuild}
     */
    public boolean verify(LearnerId learner) {
        return transactions.run(tx -> states.current(tx, learner).state().equals(states.replay(tx, learner)));
    }

    /**
     * Derives the state anew and keeps it.
     *
     * @param learner whose
     * @return the state
     */
    public LearnerState rebuild(LearnerId learner) {
        return transactions.run(tx -> states.rebuild(tx, learner));
    }

    /**
     * The state as it is kept now.
     *
     * @param learner whose
     * @return the state
     */
    public LearnerState current(LearnerId learner) {
        return transactions.run(tx -> states.current(tx, learner).state());
    }
}
