package org.inclusion.followup;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/** Tells a coordinator how many promises nobody holds, so that silence becomes somebody's task. Thread-safe. */
final class CountPromises {

    private final Transactions transactions;
    private final AccessPolicy policy;
    private final Holding holding;
    private final PromiseStore store;
    private final Calendar calendar;

    CountPromises(Transactions transactions, AccessPolicy policy, PromiseStore store, Calendar calendar) {
        this.transactions = transactions;
        this.policy = policy;
        this.holding = new Holding(policy);
        this.store = store;
        this.calendar = calendar;
    }

    /**
     * Counts.
     *
     * @param actor a coordinator of the structure
     * @param structure the structure's id
     * @return the counts, or the refusal
     */
    public Outcome<PromiseCounts> of(Actor actor, String structure) {
        Optional<Refusal> refusal = policy.refusalOfSums(actor, structure);
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : transactions.run(tx -> Outcome.done(counts(tx, structure)));
    }

    private PromiseCounts counts(Transaction tx, String structure) {
        Instant now = calendar.now();
        long unowned = store.openIn(tx, structure).stream()
                .filter(promise -> holding.holder(promise, now) == null && !policy.isHidden(tx, promise.learner()))
                .count();
        SortedMap<YearMonth, Long> absences = new TreeMap<>(store.absences(tx, structure));
        absences.values().removeIf(number -> number < PromiseCounts.FEWEST);
        return new PromiseCounts(unowned < PromiseCounts.FEWEST ? null : (int) unowned, absences);
    }
}
