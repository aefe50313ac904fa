package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.AccessRows;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookPosition;
import org.inclusion.access.LookStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps looks by learner, and once a day by viewer and thing seen; the latest first. */
final class MemoryLookStore implements LookStore, HoldingRows {

    private record OnceADay(String viewer, LocalDate day, Look.What what) {

        static OnceADay of(Look look) {
            return new OnceADay(look.viewer(), look.day(), look.what());
        }
    }

    private final Table<LearnerId, OnceADay, Look> rows = new Table<>(comparing(Look::position));

    @Override
    public List<Look> note(Transaction tx, Collection<Look> looks) {
        List<Look> fresh = looks.stream()
                .filter(look -> rows.find(tx, look.learner(), OnceADay.of(look)).isEmpty())
                .toList();
        fresh.forEach(look -> rows.put(tx, look.learner(), OnceADay.of(look), look));
        return fresh;
    }

    @Override
    public List<Look> at(Transaction tx, LearnerId learner, @Nullable LookPosition after, int limit) {
        return rows.those(tx, learner, look -> after == null || look.position().compareTo(after) > 0).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public Set<String> structures(Transaction tx, LearnerId learner) {
        return rows.of(tx, learner).stream().map(Look::structure).collect(Collectors.toSet());
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return rows.forget(tx, learner, atMost);
    }

    @Override
    public int rename(Transaction tx, String viewer, String alias, int atMost) {
        return rows.change(
                tx,
                look -> viewer.equals(look.viewer()) && !look.learner().value().equals(viewer),
                atMost,
                look -> AccessRows.LOOK.with(look, Map.of("viewer_id", alias)),
                OnceADay::of);
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(Held.of(AccessRows.LOOK, rows));
    }
}
