package org.inclusion.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/**
 * The one door to everything about a person: opens the transaction, asks the {@link AccessPolicy}, notes the look of
 * someone else, and only then lets the work begin. Thread-safe.
 */
public final class Guard {

    private final Transactions transactions;
    private final AccessPolicy policy;
    private final LookStore looks;
    private final InstantSource clock;

    /**
     * A door.
     *
     * @param transactions opens transactions
     * @param policy the rules
     * @param looks keeps who looked
     * @param clock the time
     */
    public Guard(Transactions transactions, AccessPolicy policy, LookStore looks, InstantSource clock) {
        this.transactions = transactions;
        this.policy = policy;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * Does some work about a learner, if the actor may.
     *
     * @param actor who asks
     * @param act what is asked
     * @param learner about whom
     * @param work what to do, in the open transaction, at the time of the request: see {@link #now}
     * @param <T> what it gives
     * @return what came of it, or the refusal
     */
    public <T> Outcome<T> run(
            Actor actor, Permission act, LearnerId learner, BiFunction<Transaction, Instant, Outcome<T>> work) {
        Instant now = now();
        return transactions.run(tx -> {
            Optional<Refusal> refusal = policy.refusal(tx, actor, act, learner, now);
            return refusal.isPresent() ? Outcome.refused(refusal.get()) : work.apply(tx, now);
        });
    }

    /**
     * Shows something about a learner, if the actor may. The look of someone else is noted in the same transaction:
     * nothing is seen that is not noted.
     *
     * @param actor who asks
     * @param act what is asked
     * @param what what is shown
     * @param learner about whom
     * @param work what shows it, in the open transaction, at the time of the request: see {@link #now}
     * @param <T> what it gives
     * @return what came of it, or the refusal
     */
    public <T> Outcome<T> show(
            Actor actor,
            Permission act,
            Look.What what,
            LearnerId learner,
            BiFunction<Transaction, Instant, Outcome<T>> work) {
        return run(actor, act, learner, (tx, now) -> {
            note(tx, actor, what, List.of(learner), now);
            return work.apply(tx, now);
        });
    }

    /**
     * Those of several people of whom an actor may see something. Each is asked about; the look at each of them is noted.
     *
     * @param tx the transaction
     * @param actor who asks
     * @param what what will be shown of them
     * @param learners whom she asks about
     * @param now when
     * @return those she may see, in the order of their ids
     */
    public SortedSet<LearnerId> shown(
            Transaction tx, Actor actor, Look.What what, Collection<LearnerId> learners, Instant now) {
        SortedSet<LearnerId> shown = new TreeSet<>();
        for (LearnerId learner : learners) {
            if (policy.refusal(tx, actor, Permission.SEE, learner, now).isEmpty()) {
                shown.add(learner);
            }
        }
        note(tx, actor, what, shown, now);
        return shown;
    }

    /** What she looks at of her own is no look. */
    private void note(Transaction tx, Actor viewer, Look.What what, Collection<LearnerId> learners, Instant now) {
        List<Look> seen = new ArrayList<>();
        for (LearnerId learner : learners) {
            Optional<String> structure =
                    viewer.is(learner) ? Optional.empty() : policy.sharedStructure(viewer, learner);
            if (structure.isPresent()) {
                seen.add(new Look(learner, viewer.id(), structure.get(), what, policy.dayOf(now), now));
            }
        }
        looks.note(tx, seen);
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
     * The time of a request, to the microsecond: every database keeps that, and none more.
     *
     * @return now
     */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The calendar day of the library's zone.
     *
     * @return today
     */
    public LocalDate today() {
        return policy.dayOf(now());
    }
}
