package org.inclusion.learner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.completion.TellCompletion;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Settlement;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.EvidenceStore.Appended;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.outbox.Notice;
import org.inclusion.outbox.Notices;
import org.inclusion.store.Transaction;

/** Keeps evidence that passed every check, and derives the states of its learners from it. Thread-safe. */
@Internal
public final class KeepEvidence {

    private final EvidenceStore store;
    private final LearnerStates states;
    private final TellCompletion completion;
    private final LearnerListener listener;
    private final Notices notices;

    public KeepEvidence(
            EvidenceStore store,
            LearnerStates states,
            TellCompletion completion,
            LearnerListener listener,
            Notices notices) {
        this.store = store;
        this.states = states;
        this.completion = completion;
        this.listener = listener;
        this.notices = notices;
    }

    /** Locks learners until the end of the transaction, and says what is known of each. */
    Map<LearnerId, LearnerStates.Versioned> lock(Transaction tx, Collection<LearnerId> learners) {
        return learners.isEmpty() ? Map.of() : states.lock(tx, learners);
    }

    /** Whether this very evidence is kept already. */
    boolean isKept(Transaction tx, Evidence evidence) {
        EvidenceHeader header = evidence.header();
        Optional<ReceivedEvidence> found = store.find(tx, header.learner(), header.id());
        return found.filter(one -> one.isTheSameAs(evidence)).isPresent();
    }

    /**
     * Appends pieces whose learners are locked.
     *
     * @param locked what was known of the learners under the lock
     * @return what became of each piece, in the order given
     */
    List<Appended> keep(
            BatchContext batch, Map<LearnerId, LearnerStates.Versioned> locked, List<ReceivedEvidence> pieces) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        List<Appended> appended = store.append(batch.tx(), pieces);
        Map<LearnerId, List<ReceivedEvidence>> fresh = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (appended.get(i) == Appended.STORED) {
                ReceivedEvidence received = pieces.get(i);
                fresh.computeIfAbsent(received.learner(), learner -> new ArrayList<>())
                        .add(received);
            }
        }
        derive(batch, locked, fresh);
        return appended;
    }

    private void derive(
            BatchContext batch,
            Map<LearnerId, LearnerStates.Versioned> locked,
            Map<LearnerId, List<ReceivedEvidence>> fresh) {
        Map<LearnerId, LearnerStates.Versioned> after = new HashMap<>();
        fresh.forEach((learner, pieces) -> {
            LearnerStates.Versioned before = Objects.requireNonNull(locked.get(learner));
            LearnerStates.Versioned next = states.next(batch.tx(), learner, before, pieces);
            after.put(learner, next);
            completion.note(batch.tx(), learner, next.state().steps(), batch.now());
            List<String> ids = pieces.stream().map(ReceivedEvidence::id).toList();
            batch.tx().afterCommit(() -> listener.evidenceRecorded(learner, ids));
            pieces.forEach(piece -> tellOfSettlement(batch, piece));
        });
        if (!after.isEmpty()) {
            states.save(batch.tx(), after);
        }
    }

    private void tellOfSettlement(BatchContext batch, ReceivedEvidence received) {
        if (received.evidence() instanceof Settlement settlement) {
            String learner = received.learner().value();
            String skill = settlement.item().item();
            notices.put(
                    batch.tx(), Notice.Kind.SETTLEMENT, learner, batch.sender().id(), skill, batch.now());
        }
    }
}
