package org.inclusion.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Left;
import org.inclusion.privacy.Erasure;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.MoveStore;
import org.inclusion.privacy.Tombstone;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps erasures by learner, and tombstones by subject. */
final class MemoryErasureStore implements ErasureStore {

    private final Map<LearnerId, Erasure> erasures = new HashMap<>();
    private final NavigableMap<String, Tombstone> tombstones = new TreeMap<>();
    private final MoveStore moves;

    MemoryErasureStore(MoveStore moves) {
        this.moves = moves;
    }

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
    public Map<LearnerId, Instant> erasedUntil(Transaction tx, Map<LearnerId, List<String>> subjects) {
        Map<LearnerId, Instant> until = new HashMap<>();
        subjects.forEach((learner, ofLearner) -> ofLearner.stream()
                .map(tombstones::get)
                .filter(Objects::nonNull)
                .map(Tombstone::erasedAt)
                .max(naturalOrder())
                .ifPresent(erasedAt -> until.put(learner, erasedAt)));
        requested(tx, subjects.keySet()).forEach(learner -> until.put(learner, Instant.MAX));
        return until;
    }

    @Override
    public Map<LearnerId, Left> left(Transaction tx, Map<LearnerId, List<String>> subjects) {
        Map<LearnerId, Instant> until = erasedUntil(tx, subjects);
        Map<LearnerId, Left> left = new HashMap<>();
        subjects.forEach((learner, ofLearner) -> {
            Instant movedAt = moves.of(tx, Set.copyOf(ofLearner)).stream()
                    .flatMap(move -> Stream.ofNullable(move.movedAt()))
                    .max(naturalOrder())
                    .orElse(null);
            Instant erasedUntil = until.get(learner);
            if (erasedUntil != null || movedAt != null) {
                left.put(learner, new Left(erasedUntil, movedAt));
            }
        });
        return left;
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

    /** The tombstones, for the store of keys, which counts and changes them. */
    Collection<Tombstone> all(Transaction tx) {
        MemoryTransaction.of(tx);
        return List.copyOf(tombstones.values());
    }

    void put(Transaction tx, Tombstone tombstone) {
        MemoryTransaction.of(tx).put(tombstones, tombstone.subject(), tombstone);
    }

    void drop(Transaction tx, Tombstone tombstone) {
        MemoryTransaction.of(tx).remove(tombstones, tombstone.subject());
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
