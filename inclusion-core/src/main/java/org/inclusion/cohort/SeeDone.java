package org.inclusion.cohort;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/** Shows a coordinator what was done in a structure in some quarters. Thread-safe. */
@Internal
public final class SeeDone {

    private final AccessPolicy policy;
    private final Transactions transactions;
    private final CohortStore cohorts;
    private final SumsInJournal journal;
    private final Calendar calendar;

    public SeeDone(
            AccessPolicy policy,
            Transactions transactions,
            CohortStore cohorts,
            SumsInJournal journal,
            Calendar calendar) {
        this.policy = policy;
        this.transactions = transactions;
        this.cohorts = cohorts;
        this.journal = journal;
        this.calendar = calendar;
    }

    /**
     * What was done in some quarters.
     *
     * @param coordinator the actor who asks
     * @param structure the structure's id
     * @param from the first quarter; null for the quarter of the day before
     * @param until the last quarter; null for the quarter of the day before, or for {@code from} where that is later
     * @return what was counted last; or the refusal, of quarters the wrong way round too
     */
    public Outcome<DoneInPeriod> of(
            Actor coordinator, String structure, @Nullable Quarter from, @Nullable Quarter until) {
        Optional<Refusal> refusal = policy.refusalOfSums(coordinator, structure);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        // What is counted ends with the day before.
        Quarter latest = Quarter.of(calendar.today().minusDays(1));
        Quarter first = from == null ? latest : from;
        Quarter last = until == null ? (latest.compareTo(first) < 0 ? first : latest) : until;
        if (last.compareTo(first) < 0) {
            return Outcome.refused(Refusal.invalid("until", "time-out-of-range"));
        }
        journal.note(coordinator, structure);
        List<DoneRow> rows = transactions.read(tx -> cohorts.done(tx, structure));
        return Outcome.done(new DoneInPeriod(
                structure,
                first,
                last,
                rows.stream().map(DoneRow::quarter).distinct().sorted().toList(),
                sum(rows, DoneRow.Kind.ACCOMPANIMENT, first, last),
                sum(rows, DoneRow.Kind.WORKSHOP, first, last),
                sum(rows, DoneRow.Kind.PROMISE, first, last)));
    }

    private DoneInPeriod.@Nullable Done sum(List<DoneRow> rows, DoneRow.Kind kind, Quarter from, Quarter until) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .filter(row ->
                        row.quarter().compareTo(from) >= 0 && row.quarter().compareTo(until) <= 0)
                .map(row -> new DoneInPeriod.Done(
                        row.times(),
                        row.people(),
                        row.minutes(),
                        calendar.dayOf(row.notedUntil().minusNanos(1_000))))
                .reduce(SeeDone::together)
                .orElse(null);
    }

    private static DoneInPeriod.Done together(DoneInPeriod.Done one, DoneInPeriod.Done other) {
        return new DoneInPeriod.Done(
                one.times() + other.times(),
                one.people() + other.people(),
                one.minutes() + other.minutes(),
                one.notedUntil().isAfter(other.notedUntil()) ? one.notedUntil() : other.notedUntil());
    }
}
