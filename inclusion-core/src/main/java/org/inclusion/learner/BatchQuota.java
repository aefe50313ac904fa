package org.inclusion.learner;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Outcome;
import org.inclusion.access.Quotas;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.store.Transaction;

/** Takes what one batch needs of its sender's quota of the day, and gives back the rest. Used by one thread. */
final class BatchQuota {

    private final DayQuota quota;
    private final EvidenceStore store;
    private final Transaction tx;
    private final Actor sender;
    private final Instant now;

    /** False for the host itself, which no quota counts. */
    private final boolean isCounted;

    /** How much was taken from the sender's quota. */
    private long taken;

    BatchQuota(DayQuota quota, EvidenceStore store, Transaction tx, Actor sender, Instant now, SenderKind kind) {
        this.quota = quota;
        this.store = store;
        this.tx = tx;
        this.sender = sender;
        this.now = now;
        this.isCounted = kind == SenderKind.PERSON;
    }

    /** Pieces over the sender's quota of the day become refusals. A piece that is kept already needs none of it. */
    List<Outcome<ReceivedEvidence>> within(List<Outcome<ReceivedEvidence>> allowed) {
        List<ReceivedEvidence> pieces =
                allowed.stream().flatMap(one -> one.toOptional().stream()).toList();
        taken = take(pieces.size());
        if (taken == pieces.size()) {
            return allowed;
        }
        giveBack(taken);
        Set<ReceivedEvidence> fresh = fresh(pieces);
        taken = take(fresh.size());
        Set<ReceivedEvidence> over = fresh.stream().skip(taken).collect(Collectors.toSet());
        return allowed.stream()
                .map(one -> one.flatMap(
                        piece -> over.contains(piece) ? Outcome.refused(quota.refusal(now)) : Outcome.done(piece)))
                .toList();
    }

    private long take(int pieces) {
        return pieces == 0 || !isCounted ? pieces : quota.take(tx, sender, Quotas.Kind.EVIDENCE, pieces, now);
    }

    private void giveBack(long pieces) {
        if (isCounted) {
            quota.giveBack(tx, sender, Quotas.Kind.EVIDENCE, pieces, now);
        }
    }

    /** The pieces that are not kept yet, in their order. */
    private Set<ReceivedEvidence> fresh(List<ReceivedEvidence> pieces) {
        Set<ReceivedEvidence> fresh = new LinkedHashSet<>(pieces);
        pieces.stream()
                .collect(Collectors.groupingBy(
                        ReceivedEvidence::learner, Collectors.mapping(ReceivedEvidence::id, Collectors.toSet())))
                .forEach((learner, ids) -> {
                    Set<String> kept = store.find(tx, learner, ids).stream()
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
