package org.inclusion.learner;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.ReceivedEvidence;

/**
 * The corrections in a history: which evidence stands no longer, and which evidence is corrected but has not arrived yet. The
 * order of arrival makes no difference. Immutable.
 */
@Internal
public final class Corrections {

    /** Ids of evidence that does not stand: corrected, or correcting what its sender may not correct. */
    private final Set<String> fallen = new HashSet<>();

    private final Set<String> awaited = new HashSet<>();

    private Corrections() {}

    /**
     * Finds the corrections in a history.
     *
     * @param history all evidence of one learner
     */
    public static Corrections of(List<ReceivedEvidence> history) {
        Map<String, ReceivedEvidence> byId =
                history.stream().collect(toMap(ReceivedEvidence::id, identity(), (one, other) -> other));
        Corrections corrections = new Corrections();
        for (ReceivedEvidence correction : history) {
            String target = correction.evidence().header().supersedes();
            if (target == null) {
                continue;
            }
            ReceivedEvidence original = byId.get(target);
            if (original == null) {
                corrections.awaited.add(target);
            } else {
                corrections.fallen.add(mayCorrect(correction, original) ? target : correction.id());
            }
        }
        return corrections;
    }

    /**
     * Tells whether a piece of evidence still stands: false for a piece that was corrected, and for a correction that its
     * sender may not make.
     */
    public boolean stands(ReceivedEvidence received) {
        return !fallen.contains(received.id());
    }

    /** The ids that a correction names and that have not arrived yet. */
    Set<String> awaited() {
        return Set.copyOf(awaited);
    }

    /**
     * Tells whether a sender may correct a piece of evidence. Everybody may correct what they said themselves. The learner may
     * also correct what somebody noted of her own words and acts, but not what a helper observed: with that she disagrees.
     */
    static boolean mayCorrect(ReceivedEvidence correction, ReceivedEvidence original) {
        String corrector = correction.evidence().header().actor();
        LearnerId learner = original.learner();
        return corrector.equals(original.evidence().header().actor())
                || (corrector.equals(learner.value()) && !(original.evidence() instanceof Observation));
    }
}
