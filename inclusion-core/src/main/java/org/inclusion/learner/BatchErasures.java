package org.inclusion.learner;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusion.access.Erasures;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Left;
import org.inclusion.access.Refusal;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.store.RetryableException;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/** Refuses the pieces of one batch that are older than their learner's erasure: they do not bring her back. Used by one thread. */
final class BatchErasures {

    /** Stands, within a batch, for the answer that a learner was erased. */
    static final Refusal ERASED = new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.erased"));

    private final Erasures erasures;
    private final BatchContext batch;

    private @Nullable Left own;

    BatchErasures(Erasures erasures, BatchContext batch) {
        this.erasures = erasures;
        this.batch = batch;
    }

    /** Refuses pieces that are older than their learner's erasure, and all that somebody sends who was let in before the sender's own. */
    Function<ReceivedEvidence, Optional<Refusal>> check(List<ReceivedEvidence> pieces) {
        if (pieces.isEmpty()) {
            return piece -> Optional.empty();
        }
        Set<LearnerId> people =
                pieces.stream().map(ReceivedEvidence::learner).collect(Collectors.toCollection(TreeSet::new));
        people.add(batch.sender().asLearner());
        Map<LearnerId, Left> left = erasures.left(batch.tx(), people);
        own = left.get(batch.sender().asLearner());
        boolean isOver = isSenderErased(own);
        return piece -> isOver || isErased(piece, left) ? Optional.of(ERASED) : Optional.empty();
    }

    /** Whoever asked to be erased goes on helping others until destroying begins, and is locked for it. */
    Set<LearnerId> lockedBesides() {
        return own != null && own.isHidden() ? Set.of(batch.sender().asLearner()) : Set.of();
    }

    /** Whether the sender's id became another one since the sender was let in. */
    boolean isSenderMoved() {
        Instant movedAt = own == null ? null : own.movedAt();
        return movedAt != null && new Left(null, movedAt).holdsAgainst(letInAt());
    }

    /** When the sender was let in: where the host does not say, when this batch began. */
    Instant letInAt() {
        Instant said = batch.sender().letInAt();
        return said == null ? batch.now() : said;
    }

    /**
     * Makes sure that nobody was erased since it was asked: the lock of an erased learner made her a new row, which must not stay.
     *
     * @param locked the learners, as they were locked
     * @param isLate whether so long has passed since it was asked that a learner may have been erased and have begun anew
     * @throws RetryableException if somebody was
     */
    void requireNoneMeanwhile(
            List<ReceivedEvidence> pieces, Map<LearnerId, LearnerStates.Versioned> locked, boolean isLate) {
        if (pieces.isEmpty()) {
            return;
        }
        Set<LearnerId> asked = new TreeSet<>(lockedBesides());
        locked.forEach((learner, versioned) -> {
            if (isLate || versioned.version() == 0) {
                asked.add(learner);
            }
        });
        if (asked.isEmpty()) {
            return;
        }
        if (isLate) {
            asked.add(batch.sender().asLearner());
        }
        Map<LearnerId, Left> left = erasures.left(batch.tx(), asked);
        if (isSenderErased(left.get(batch.sender().asLearner()))
                || pieces.stream().anyMatch(received -> isErased(received, left))) {
            throw new RetryableException(
                    "to record evidence", new IllegalStateException("a learner was erased meanwhile"));
        }
    }

    private boolean isSenderErased(@Nullable Left left) {
        Instant until = left == null ? null : left.erasedUntil();
        return until != null
                && (until.equals(Instant.MAX)
                        ? erasures.isBeingDestroyed(batch.tx(), batch.sender().asLearner())
                        : letInAt().isBefore(until));
    }

    private boolean isErased(ReceivedEvidence received, Map<LearnerId, Left> left) {
        Left hers = left.get(received.learner());
        Instant until = hers == null ? null : hers.erasedUntil();
        return until != null
                && (!received.effectiveAt().isAfter(until) || letInAt().isBefore(until));
    }
}
