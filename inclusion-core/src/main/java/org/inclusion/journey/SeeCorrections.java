package org.inclusion.journey;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Correction;
import org.inclusion.evidence.Evidence.Withdrawal;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.store.Transaction;

/** Tells which evidence of a page was corrected, when and by whom. Thread-safe. */
@Internal
public final class SeeCorrections {

    private final EvidenceStore evidence;

    public SeeCorrections(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    /**
     * The corrections of some evidence. A correction that its sender may not make changes nothing, and is not
     * among them.
     *
     * @param page evidence of one learner
     * @return by the id of the corrected evidence; of several corrections of one piece, the one that came in last
     */
    public Map<String, SeenCorrection> of(Transaction tx, LearnerId learner, List<ReceivedEvidence> page) {
        if (page.isEmpty()) {
            return Map.of();
        }
        Map<String, ReceivedEvidence> byId = new HashMap<>();
        page.forEach(received -> byId.put(received.id(), received));
        Set<String> correcting = evidence.correctionsOf(tx, learner, byId.keySet()).stream()
                .filter(correction -> stands(correction, byId))
                .map(Correction::id)
                .collect(Collectors.toSet());
        if (correcting.isEmpty()) {
            return Map.of();
        }
        Map<String, SeenCorrection> corrected = new HashMap<>();
        evidence.find(tx, learner, correcting).stream()
                .sorted(comparing(ReceivedEvidence::receivedAt).thenComparing(ReceivedEvidence::id))
                .forEach(received -> corrected.put(Correction.of(received).supersedes(), seen(received)));
        return corrected;
    }

    private static boolean stands(Correction correction, Map<String, ReceivedEvidence> byId) {
        ReceivedEvidence original = byId.get(correction.supersedes());
        return original != null && correction.mayCorrect(original);
    }

    private static SeenCorrection seen(ReceivedEvidence received) {
        return new SeenCorrection(
                received.id(),
                received.evidence().header().actor(),
                received.receivedAt(),
                received.evidence() instanceof Withdrawal);
    }
}
