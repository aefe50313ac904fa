package org.inclusion.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Position;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Evidence by learner, in the order of the fold. */
final class MemoryEvidenceStore implements EvidenceStore {

    private final Map<LearnerId, Shelf> shelves = new HashMap<>();

    /** One learner's evidence. */
    private static final class Shelf {
        final Map<String, ReceivedEvidence> byId = new HashMap<>();
        final NavigableMap<Position, ReceivedEvidence> inOrder = new TreeMap<>();
    }

    @Override
    public List<Appended> append(Transaction tx, List<ReceivedEvidence> batch) {
        MemoryTransaction memory = MemoryTransaction.of(tx);
        List<Appended> results = new ArrayList<>();
        for (ReceivedEvidence received : batch) {
            results.add(append(memory, received));
        }
        return results;
    }

    private Appended append(MemoryTransaction tx, ReceivedEvidence received) {
        Shelf shelf = shelves.computeIfAbsent(received.learner(), learner -> new Shelf());
        ReceivedEvidence kept = shelf.byId.get(received.id());
        if (kept != null) {
            return kept.contentHash().equals(received.contentHash()) ? Appended.DUPLICATE : Appended.CONFLICT;
        }
        shelf.byId.put(received.id(), received);
        shelf.inOrder.put(received.position(), received);
        tx.onRollback(() -> {
            shelf.byId.remove(received.id());
            shelf.inOrder.remove(received.position());
        });
        return Appended.STORED;
    }

    @Override
    public List<ReceivedEvidence> history(Transaction tx, LearnerId learner) {
        return List.copyOf(shelf(tx, learner).inOrder.values());
    }

    @Override
    public List<ReceivedEvidence> page(Transaction tx, LearnerId learner, @Nullable Position before, int limit) {
        NavigableMap<Position, ReceivedEvidence> all = shelf(tx, learner).inOrder;
        NavigableMap<Position, ReceivedEvidence> part = before == null ? all : all.headMap(before, false);
        return part.descendingMap().values().stream().limit(limit).toList();
    }

    @Override
    public Map<LearnerId, Instant> latest(Transaction tx, Set<LearnerId> learners) {
        Map<LearnerId, Instant> latest = new HashMap<>();
        for (LearnerId learner : learners) {
            NavigableMap<Position, ReceivedEvidence> all = shelf(tx, learner).inOrder;
            if (!all.isEmpty()) {
                latest.put(learner, all.lastKey().effectiveAt());
            }
        }
        return latest;
    }

    @Override
    public Optional<ReceivedEvidence> find(Transaction tx, LearnerId learner, String evidenceId) {
        return Optional.ofNullable(shelf(tx, learner).byId.get(evidenceId));
    }

    private Shelf shelf(Transaction tx, LearnerId learner) {
        MemoryTransaction.of(tx);
        return shelves.getOrDefault(learner, new Shelf());
    }
}
