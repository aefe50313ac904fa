package org.inclusion.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Evidence by learner and id. */
final class MemoryEvidenceStore implements EvidenceStore {

    private final Table<ReceivedEvidence> rows = new Table<>();

    @Override
    public List<Appended> append(Transaction tx, List<ReceivedEvidence> batch) {
        List<Appended> results = new ArrayList<>();
        for (ReceivedEvidence received : batch) {
            results.add(append(tx, received));
        }
        return results;
    }

    private Appended append(Transaction tx, ReceivedEvidence received) {
        Optional<ReceivedEvidence> kept = find(tx, received.learner(), received.id());
        if (kept.isPresent()) {
            return kept.get().contentHash().equals(received.contentHash()) ? Appended.DUPLICATE : Appended.CONFLICT;
        }
        rows.put(tx, received.learner().value(), received.id(), received.effectiveAt(), received);
        return Appended.STORED;
    }

    @Override
    public List<ReceivedEvidence> history(Transaction tx, LearnerId learner) {
        // The order of their positions.
        return rows.earliestFirst(tx, learner.value());
    }

    @Override
    public List<ReceivedEvidence> page(Transaction tx, LearnerId learner, @Nullable HistoryPosition before, int limit) {
        List<ReceivedEvidence> inOrder = history(tx, learner);
        List<ReceivedEvidence> page = new ArrayList<>();
        for (int i = inOrder.size() - 1; i >= 0 && page.size() < limit; i--) {
            if (before == null || inOrder.get(i).position().compareTo(before) < 0) {
                page.add(inOrder.get(i));
            }
        }
        return List.copyOf(page);
    }

    @Override
    public Map<LearnerId, Instant> latest(Transaction tx, Set<LearnerId> learners) {
        Map<LearnerId, Instant> latest = new HashMap<>();
        for (LearnerId learner : learners) {
            Optional<ReceivedEvidence> last = rows.latest(tx, learner.value());
            if (last.isPresent()) {
                latest.put(learner, last.get().effectiveAt());
            }
        }
        return latest;
    }

    @Override
    public Optional<ReceivedEvidence> find(Transaction tx, LearnerId learner, String evidenceId) {
        return rows.get(tx, learner.value(), evidenceId);
    }
}
