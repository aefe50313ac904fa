package org.inclusion.learner;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inclusion.access.Erasures;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.store.RetryableException;
import org.inclusion.store.Transaction;
import org.inclusion.words.Reason;

/** Refuses the pieces of one batch that are older than their learner's erasure: they do not bring her back. Used by one thread. */
final class BatchErasures {

    /** Stands, within a batch, for the answer that a learner was erased. */
    static final Refusal ERASED = new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.erased"));

    private final Erasures erasures;
    private final Transaction tx;

    BatchErasures(Erasures erasures, Transaction tx) {
        this.erasures = erasures;
        this.tx = tx;
    }

    /** Pieces that are older than their learner's erasure become refusals. */
    List<Outcome<ReceivedEvidence>> unlessErased(List<Outcome<ReceivedEvidence>> admitted) {
        Set<LearnerId> learners = admitted.stream()
                .flatMap(one -> one.toOptional().stream())
                .map(ReceivedEvidence::learner)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<LearnerId, Instant> until = erasures.erasedUntil(tx, learners);
        return admitted.stream()
                .map(one -> one.flatMap(
                        received -> isErased(received, until) ? Outcome.refused(ERASED) : Outcome.done(received)))
                .toList();
    }

    /**
     * Makes sure that no learner of a piece was erased since she was asked about: the lock made her a new row, which must not stay.
     *
     * @param locked the learners, as they were locked
     * @throws RetryableException if one was
     */
    void requireNoneMeanwhile(List<ReceivedEvidence> pieces, Map<LearnerId, LearnerStates.Versioned> locked) {
        Set<LearnerId> fresh = new TreeSet<>();
        locked.forEach((learner, versioned) -> {
            if (versioned.version() == 0) {
                fresh.add(learner);
            }
        });
        if (fresh.isEmpty()) {
            return;
        }
        Map<LearnerId, Instant> until = erasures.erasedUntil(tx, fresh);
        if (pieces.stream().anyMatch(received -> isErased(received, until))) {
            throw new RetryableException(
                    "to record evidence", new IllegalStateException("a learner was erased meanwhile"));
        }
    }

    private static boolean isErased(ReceivedEvidence received, Map<LearnerId, Instant> until) {
        Instant erasedUntil = until.get(received.learner());
        return erasedUntil != null && !received.effectiveAt().isAfter(erasedUntil);
    }
}
