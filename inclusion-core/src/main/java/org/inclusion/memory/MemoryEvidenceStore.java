package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
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

/** Keeps evidence by learner and id, in the order of the history. */
final class MemoryEvidenceStore implements EvidenceStore {

    private final Table<LearnerId, String, ReceivedEvidence> rows = new Table<>(comparing(ReceivedEvidence::position));

    @Override
    public List<Appended> append(Transaction tx, List<ReceivedEvidence> batch) {
        return batch.stream().map(received -> append(tx, received)).toList();
    }

    private Appended append(Transaction tx, ReceivedEvidence received) {
        Optional<ReceivedEvidence> kept = find(tx, received.learner(), received.id());
        if (kept.isEmpty()) {
            rows.put(tx, received.learner(), received.id(), received);
            return Appended.STORED;
        }
        return kept.get().contentHash().equals(received.contentHash()) ? Appended.DUPLICATE : Appended.CONFLICT;
    }

    @Override
    public List<ReceivedEvidence> history(Transaction tx, LearnerId learner) {
        return rows.of(tx, learner);
    }

    @Override
    public List<ReceivedEvidence> page(Transaction tx, LearnerId learner, @Nullable HistoryPosition before, int limit) {
        return history(tx, learner).stream()
                .filter(received -> before == null || received.position().compareTo(before) < 0)
                .sorted(comparing(ReceivedEvidence::position).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Map<LearnerId, Instant> latest(Transaction tx, Set<LearnerId> learners) {
        Map<LearnerId, Instant> latest = new HashMap<>();
        for (LearnerId learner : learners) {
            rows.last(tx, learner).ifPresent(last -> latest.put(learner, last.effectiveAt()));
        }
        return latest;
    }

    @Override
    public Optional<ReceivedEvidence> find(Transaction tx, LearnerId learner, String evidenceId) {
        return rows.find(tx, learner, evidenceId);
    }
}
