package org.inclusion.cohort;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.access.Erasures;
import org.inclusion.access.LearnerId;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.accompaniment.Attendance;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.followup.PromiseStore;
import org.inclusion.followup.Try;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one structure as they stand, and what was done since and is not in them. Used by one thread, in
 * one transaction.
 */
final class DoneInStructure {

    /** How many rows are read at once. */
    private static final int PAGE = 500;

    private static final Comparator<Of> ORDER = comparing(Of::kind).thenComparing(Of::quarter);

    private record Of(DoneRow.Kind kind, Quarter quarter) {}

    private final String structure;
    private final Map<Of, DoneRow> standing;
    private final Map<Of, NotYetCounted> since = new TreeMap<>(ORDER);
    private final Instant before;
    private final Calendar calendar;

    /** @param before what was noted from this time on waits */
    DoneInStructure(String structure, List<DoneRow> standing, Instant before, Calendar calendar) {
        this.structure = structure;
        this.standing = standing.stream().collect(toMap(row -> new Of(row.kind(), row.quarter()), row -> row));
        this.before = before;
        this.calendar = calendar;
    }

    /** Until when the kind was counted last, in whichever quarter; empty where it never was. */
    Optional<Instant> latest(DoneRow.Kind kind) {
        return standing.values().stream()
                .filter(row -> row.kind() == kind)
                .map(DoneRow::notedUntil)
                .max(Instant::compareTo);
    }

    void readAccompaniments(Transaction tx, AccompanimentStore store, Erasures erasures, LocalDate from) {
        AccompanimentStore.Range range = until(from);
        @Nullable Accompaniment last = null;
        List<Accompaniment> page;
        do {
            page = store.in(tx, range, last, PAGE);
            Set<LearnerId> hidden = hidden(tx, erasures, page.stream().map(Accompaniment::learner));
            for (Accompaniment one : page) {
                last = one;
                Of of = new Of(
                        DoneRow.Kind.ACCOMPANIMENT, Quarter.of(one.activity().day()));
                if (isNew(of, one.notedAt()) && !hidden.contains(one.learner())) {
                    since(of).add(one.learner(), one.activity().minutes());
                }
            }
        } while (page.size() >= PAGE);
    }

    void readWorkshops(Transaction tx, AccompanimentStore store, LocalDate from) {
        AccompanimentStore.Range range = until(from);
        @Nullable Workshop last = null;
        List<Workshop> page;
        do {
            page = store.workshopsIn(tx, range, last, PAGE);
            for (Workshop one : page) {
                last = one;
                Of of = new Of(DoneRow.Kind.WORKSHOP, Quarter.of(one.activity().day()));
                if (isNew(of, one.notedAt())) {
                    List<LearnerId> named = store.attendancesAt(tx, structure, one.id()).stream()
                            .map(Attendance::learner)
                            .toList();
                    since(of).add(named, one.people(), one.activity().minutes());
                }
            }
        } while (page.size() >= PAGE);
    }

    /**
     * A promise that is kept is noted as kept when it is: none comes late, but some may wait in a quarter that is over.
     */
    void readPromises(Transaction tx, PromiseStore store, Erasures erasures) {
        List<Try> kept = store.kept(tx, structure, before);
        Set<LearnerId> hidden = hidden(tx, erasures, kept.stream().map(Try::learner));
        for (Try one : kept) {
            Of of = new Of(DoneRow.Kind.PROMISE, Quarter.of(calendar.dayOf(one.at())));
            if (isNew(of, one.at()) && !hidden.contains(one.learner())) {
                since(of).add(one.learner(), 0);
            }
        }
    }

    private static Set<LearnerId> hidden(Transaction tx, Erasures erasures, Stream<LearnerId> learners) {
        Collection<LearnerId> all = learners.collect(Collectors.toSet());
        return all.isEmpty() ? Set.of() : erasures.hidden(tx, all);
    }

    private AccompanimentStore.Range until(LocalDate from) {
        return new AccompanimentStore.Range(structure, null, from, calendar.dayOf(before));
    }

    private boolean isNew(Of of, Instant notedAt) {
        DoneRow row = standing.get(of);
        return notedAt.isBefore(before) && (row == null || !notedAt.isBefore(row.notedUntil()));
    }

    private NotYetCounted since(Of of) {
        return since.computeIfAbsent(of, first -> new NotYetCounted());
    }

    /** The counts that ten people are new to, with them. */
    List<DoneRow> toRenew() {
        return since.entrySet().stream()
                .filter(entry -> entry.getValue().isOfEnoughPeople())
                .map(entry -> entry.getValue()
                        .addedTo(
                                standing.get(entry.getKey()),
                                structure,
                                entry.getKey().kind(),
                                entry.getKey().quarter(),
                                before))
                .toList();
    }

    /** Until when what a row is to replace was counted; null where there is none. */
    @Nullable
    Instant countedBefore(DoneRow row) {
        DoneRow old = standing.get(new Of(row.kind(), row.quarter()));
        return old == null ? null : old.notedUntil();
    }
}
