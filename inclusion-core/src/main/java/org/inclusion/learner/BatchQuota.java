package org.inclusion.learner;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Refusal;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;

/** Takes what one batch needs of its sender's quota of the day, and gives back the rest; the host itself has none. Used by one thread. */
final class BatchQuota {

    private final DayQuota quota;
    private final EvidenceStore store;
    private final BatchContext batch;

    /** How much was taken from the sender's quota. */
    private long taken;

    BatchQuota(DayQuota quota, EvidenceStore store, BatchContext batch) {
        this.quota = quota;
        this.store = store;
        this.batch = batch;
    }

    /** Takes what the pieces need, and refuses those over the sender's quota of the day. A piece that is kept already needs none of it. */
    Function<ReceivedEvidence, Optional<Refusal>> check(List<ReceivedEvidence> pieces) {
        taken = take(pieces.size());
        if (taken == pieces.size()) {
            return piece -> Optional.empty();
        }
        giveBack(taken);
        Set<ReceivedEvidence> fresh = fresh(pieces);
        taken = take(fresh.size());
        Set<ReceivedEvidence> over = fresh.stream().skip(taken).collect(Collectors.toSet());
        return piece -> over.contains(piece) ? Optional.of(quota.refusal(batch.now())) : Optional.empty();
    }

    private long take(int pieces) {
        return pieces == 0 || !batch.isOfPerson()
                ? pieces
                : quota.take(batch.tx(), batch.sender(), Evidence.QUOTA, pieces, batch.now());
    }

    private void giveBack(long pieces) {
        if (batch.isOfPerson()) {
            quota.giveBack(batch.tx(), batch.sender(), Evidence.QUOTA, pieces, batch.now());
        }
    }

    /** The pieces that are not kept yet, in their order. */
    private Set<ReceivedEvidence> fresh(List<ReceivedEvidence> pieces) {
        Set<ReceivedEvidence> fresh = new LinkedHashSet<>(pieces);
        pieces.stream()
                .collect(Collectors.groupingBy(
                        ReceivedEvidence::learner, Collectors.mapping(ReceivedEvidence::id, Collectors.toSet())))
                .forEach((learner, ids) -> {
                    Set<String> kept = store.find(batch.tx(), learner, ids).stream()
                            .map(ReceivedEvidence::id)
                            .collect(Collectors.toSet());
                    fresh.removeIf(piece -> piece.learner().equals(learner) && kept.contains(piece.id()));
                });
        return fresh;
    }

    /** Gives back what was taken for pieces that were kept already. */
    void giveBackAllBut(long stored) {
        giveBack(taken - stored);
    }
}
