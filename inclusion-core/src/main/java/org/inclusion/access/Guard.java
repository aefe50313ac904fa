package org.inclusion.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/**
 * The one door to everything about a person: opens the transaction, asks the {@link AccessPolicy}, and only then lets the
 * work begin. Thread-safe.
 */
public final class Guard {

    private final Transactions transactions;
    private final AccessPolicy policy;
    private final InstantSource clock;

    /**
     * What is done once access is granted.
     *
     * @param <T> what it gives
     */
    public interface Work<T> {

        /**
         * Does it.
         *
         * @param tx the open transaction
         * @param now the time of the request
         * @return what came of it
         */
        Outcome<T> in(Transaction tx, Instant now);
    }

    /**
     * A door.
     *
     * @param transactions opens transactions
     * @param policy the rules
     * @param clock the time
     */
    public Guard(Transactions transactions, AccessPolicy policy, InstantSource clock) {
        this.transactions = transactions;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Does some work about a learner, if the actor may.
     *
     * @param actor who asks
     * @param act what is asked
     * @param learner about whom
     * @param work what to do
     * @param <T> what it gives
     * @return what came of it, or the refusal
     */
    public <T> Outcome<T> run(Actor actor, Act act, LearnerId learner, Work<T> work) {
        Instant now = clock.instant();
        return transactions.run(tx -> {
            Optional<Refusal> refusal = policy.refusal(tx, actor, act, learner, now);
            return refusal.isPresent() ? Outcome.refused(refusal.get()) : work.in(tx, now);
        });
    }

    /**
     * The transactions behind the door, for work about several people, which asks {@link #policy} for each.
     *
     * @return the transactions
     */
    public Transactions transactions() {
        return transactions;
    }

    /**
     * The rules.
     *
     * @return the policy
     */
    public AccessPolicy policy() {
        return policy;
    }

    /**
     * The time.
     *
     * @return now
     */
    public Instant now() {
        return clock.instant();
    }

    /**
     * The calendar day of the library's zone.
     *
     * @return today
     */
    public LocalDate today() {
        return policy.dayOf(clock.instant());
    }
}
