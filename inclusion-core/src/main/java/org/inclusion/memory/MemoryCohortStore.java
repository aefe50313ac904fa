package org.inclusion.memory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.cohort.CohortRow;
import org.inclusion.cohort.CohortStore;
import org.inclusion.cohort.CountRow;
import org.inclusion.cohort.Counted;
import org.inclusion.cohort.DoneRow;
import org.inclusion.cohort.Figure;
import org.inclusion.cohort.Publication;
import org.inclusion.cohort.Quarter;
import org.inclusion.id.AreaId;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sums of structures by structure and area, their counts by structure and figure, whom they counted by
 * learner, and what was done by structure, quarter and kind.
 */
final class MemoryCohortStore implements CohortStore {

    private final Table<String, AreaId, CohortRow> rows = new Table<>(comparing(CohortRow::area));

    private final Table<String, Figure, CountRow> counts = new Table<>(comparing(CountRow::people));

    private final Table<LearnerId, Counted, Counted> counted = new Table<>(comparing(Counted::structure));

    private record When(Quarter quarter, DoneRow.Kind kind) {}

    private final Table<String, When, DoneRow> done = new Table<>(
            comparing(DoneRow::quarter).thenComparing(row -> row.kind().name()));

    /** When each structure was last summed up, with rows or without. */
    private final Map<String, Instant> summedUp = new HashMap<>();

    @Override
    public boolean publish(Transaction tx, Publication publication) {
        MemoryTransaction memory = MemoryTransaction.of(tx);
        String structure = publication.structure();
        Instant last = summedUp.get(structure);
        if (!Objects.equals(last, publication.since()) || (last != null && last.isAfter(publication.computedAt()))) {
            return false;
        }
        memory.put(summedUp, structure, publication.computedAt());
        of(tx, structure).forEach(old -> rows.remove(tx, structure, old.area()));
        publication.rows().forEach(row -> rows.put(tx, structure, row.area(), row));
        counts(tx, structure).forEach(old -> counts.remove(tx, structure, old.figure()));
        publication.counts().forEach(row -> counts.put(tx, structure, row.figure(), row));
        publication.counted().forEach(person -> counted.put(tx, person.learner(), person, person));
        return true;
    }

    @Override
    public List<CohortRow> of(Transaction tx, String structure) {
        return rows.of(tx, structure);
    }

    @Override
    public List<CountRow> counts(Transaction tx, String structure) {
        return counts.of(tx, structure);
    }

    @Override
    public Map<String, Instant> summedUp(Transaction tx) {
        MemoryTransaction.of(tx);
        return Map.copyOf(summedUp);
    }

    @Override
    public Set<Counted> counted(Transaction tx, Collection<LearnerId> learners) {
        return learners.stream()
                .flatMap(learner -> counted.of(tx, learner).stream())
                .collect(toSet());
    }

    @Override
    public List<DoneRow> done(Transaction tx, String structure) {
        return done.of(tx, structure);
    }

    @Override
    public boolean renew(Transaction tx, DoneRow row, @Nullable Instant since) {
        When when = new When(row.quarter(), row.kind());
        Instant known =
                done.find(tx, row.structure(), when).map(DoneRow::notedUntil).orElse(null);
        if (!Objects.equals(known, since)) {
            return false;
        }
        done.put(tx, row.structure(), when, row);
        return true;
    }

    @Override
    public void forget(Transaction tx, LearnerId learner) {
        counted.of(tx, learner).forEach(person -> counted.remove(tx, learner, person));
    }
}
