package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.inclusion.access.LearnerId;
import org.inclusion.privacy.Erasure;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.Tombstone;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps erasures by learner, and tombstones by subject. */
final class MemoryErasureStore implements ErasureStore {

    private final Map<LearnerId, Erasure> erasures = new HashMap<>();
    private final NavigableMap<String, Tombstone> tombstones = new TreeMap<>();

    @Override
    public Optional<Erasure> find(Transaction tx, LearnerId learner) {
        MemoryTransaction.of(tx);
        return Optional.ofNullable(erasures.get(learner));
    }

    @Override
    public void save(Transaction tx, Erasure erasure) {
        MemoryTransaction.of(tx).put(erasures, erasure.learner(), erasure);
    }

    @Override
    public void remove(Transaction tx, LearnerId learner) {
        MemoryTransaction.of(tx).remove(erasures, learner);
    }

    @Override
    public List<Erasure> due(Transaction tx, Instant now, int limit) {
        MemoryTransaction.of(tx);
        return erasures.values().stream()
                .filter(erasure -> !erasure.dueAt().isAfter(now))
                .sorted(comparing(Erasure::dueAt).thenComparing(Erasure::learner))
                .limit(limit)
                .toList();
    }

    @Override
    public Set<LearnerId> requested(Transaction tx, Collection<LearnerId> learners) {
        MemoryTransaction.of(tx);
        Set<LearnerId> requested = new HashSet<>(learners);
        requested.retainAll(erasures.keySet());
        return requested;
    }

    @Override
    public Map<LearnerId, Instant> erasedUntil(Transaction tx, Map<LearnerId, String> subjects) {
        Map<LearnerId, Instant> until = new HashMap<>();
        subjects.forEach((learner, subject) -> {
            Tombstone tombstone = tombstones.get(subject);
            if (tombstone != null) {
                until.put(learner, tombstone.erasedAt());
            }
        });
        requested(tx, subjects.keySet()).forEach(learner -> until.put(learner, Instant.MAX));
        return until;
    }

    @Override
    public void bury(Transaction tx, Collection<Tombstone> buried) {
        for (Tombstone tombstone : buried) {
            Tombstone known = tombstones.get(tombstone.subject());
            if (known == null || known.erasedAt().isBefore(tombstone.erasedAt())) {
                MemoryTransaction.of(tx).put(tombstones, tombstone.subject(), tombstone);
            }
        }
    }

    @Override
    public List<Tombstone> tombstones(Transaction tx, @Nullable String after, int limit) {
        MemoryTransaction.of(tx);
        NavigableMap<String, Tombstone> behind = after == null ? tombstones : tombstones.tailMap(after, false);
        return behind.values().stream().limit(limit).toList();
    }

    @Override
    public int dropTombstones(Transaction tx, Instant now, int atMost) {
        List<String> over = tombstones.values().stream()
                .filter(tombstone -> tombstone.keptUntil().isBefore(now))
                .map(Tombstone::subject)
                .limit(atMost)
                .toList();
        over.forEach(subject -> MemoryTransaction.of(tx).remove(tombstones, subject));
        return over.size();
    }
}
