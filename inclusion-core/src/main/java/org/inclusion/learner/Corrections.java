package org.inclusion.learner;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.evidence.Correction;
import org.inclusion.evidence.ReceivedEvidence;

/**
 * The corrections among some evidence: which of it stands no longer, and how many corrections wait for their originals.
 * The order of arrival makes no difference. One pass: a correction of a correction takes no longer than any
 * other. Immutable.
 */
final class Corrections {

    /** Ids of evidence that does not stand: corrected, or correcting what its sender may not correct. */
    private final Set<String> fallen = new HashSet<>();

    private int waiting;

    private Corrections() {}

    /**
     * Finds the corrections in a history.
     *
     * @param history all evidence of one learner
     */
    static Corrections of(List<ReceivedEvidence> history) {
        return among(
                history,
                history.stream()
                        .filter(received -> received.evidence().header().supersedes() != null)
                        .map(Correction::of)
                        .toList());
    }

    /**
     * Finds what stands, where the corrections are known and the originals too.
     *
     * @param evidence evidence of one learner, with the originals of all corrections that may fall
     * @param corrections every correction of that evidence, and every correction in it; duplicates are ignored
     */
    static Corrections among(Collection<ReceivedEvidence> evidence, Collection<Correction> corrections) {
        Map<String, ReceivedEvidence> byId =
                evidence.stream().collect(toMap(ReceivedEvidence::id, identity(), (one, other) -> other));
        Corrections found = new Corrections();
        for (Correction correction : Set.copyOf(corrections)) {
            ReceivedEvidence original = byId.get(correction.supersedes());
            if (original == null) {
                found.waiting++;
            } else {
                found.fallen.add(correction.mayCorrect(original) ? original.id() : correction.id());
            }
        }
        return found;
    }

    /**
     * Tells whether a piece of evidence still stands: false for a piece that was corrected, and for a correction that
     * its sender may not make.
     */
    boolean stands(ReceivedEvidence received) {
        return !fallen(received.id());
    }

    /** Tells whether evidence of an id does not stand. */
    boolean fallen(String id) {
        return fallen.contains(id);
    }

    /** How many corrections name evidence that is not there. */
    int waiting() {
        return waiting;
    }
}
