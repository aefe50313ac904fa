package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Correction;
import org.inclusion.evidence.EvidenceRows;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AssessmentId;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps evidence by learner and id, in the order of the history. */
final class MemoryEvidenceStore implements EvidenceStore, HoldingRows {

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
    public List<ReceivedEvidence> after(Transaction tx, LearnerId learner, @Nullable HistoryPosition after, int limit) {
        return rows
                .those(
                        tx,
                        learner,
                        received -> after == null || received.position().compareTo(after) > 0)
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Correction> correctionsOf(Transaction tx, LearnerId learner, Collection<String> evidenceIds) {
        Set<String> ids = Set.copyOf(evidenceIds);
        return corrections(tx, learner).stream()
                .filter(correction -> ids.contains(correction.supersedes()))
                .toList();
    }

    @Override
    public List<Correction> corrections(Transaction tx, LearnerId learner) {
        return rows.those(tx, learner, received -> received.evidence().header().supersedes() != null).stream()
                .map(Correction::of)
                .toList();
    }

    @Override
    public long waiting(Transaction tx, LearnerId learner, @Nullable Instant receivedAfter) {
        return rows.those(tx, learner, received -> received.evidence().header().supersedes() != null).stream()
                .filter(received ->
                        receivedAfter == null || received.receivedAt().isAfter(receivedAfter))
                .filter(received ->
                        find(tx, learner, Correction.of(received).supersedes()).isEmpty())
                .count();
    }

    @Override
    public List<ReceivedEvidence> ofAssessment(Transaction tx, LearnerId learner, AssessmentId assessment) {
        return rows.those(
                tx, learner, received -> assessment.equals(received.evidence().assessment()));
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

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return rows.forget(tx, learner, atMost);
    }

    @Override
    public List<LearnerId> notedBy(Transaction tx, String actor, int limit) {
        return rows.ofAnyone(tx, received -> isBy(received, actor), Integer.MAX_VALUE).stream()
                .map(ReceivedEvidence::learner)
                .distinct()
                .limit(limit)
                .toList();
    }

    private static boolean isBy(ReceivedEvidence received, String actor) {
        return received.evidence().header().actor().equals(actor)
                && !received.learner().value().equals(actor);
    }

    @Override
    public int rename(Transaction tx, LearnerId learner, String actor, String alias) {
        List<ReceivedEvidence> some = rows.those(tx, learner, received -> isBy(received, actor));
        some.forEach(received -> rows.put(tx, learner, received.id(), received.by(alias)));
        return some.size();
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(Held.of(EvidenceRows.EVIDENCE, rows));
    }
}
