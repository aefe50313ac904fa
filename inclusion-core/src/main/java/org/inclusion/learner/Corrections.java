package org.inclusion.learner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.ReceivedEvidence;

/**
 * What a history says about itself: which evidence was corrected, and which corrections came too early. It looks at the
 * evidence only, so it is the same in whatever order everything arrived. Immutable.
 */
@Internal
public final class Corrections {

    /** What does not stand: it was corrected, or it tries to correct what is not its to correct. */
    private final Set<String> fallen = new HashSet<>();

    private final Set<String> awaited = new HashSet<>();

    private Corrections() {}

    /**
     * The corrections in a history.
     *
     * @param history all evidence of one learner
     * @return what they correct
     */
    public static Corrections of(List<ReceivedEvidence> history) {
        Map<String, ReceivedEvidence> byId = new HashMap<>();
        for (ReceivedEvidence received : history) {
            byId.put(received.id(), received);
        }
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
     * Whether an evidence still stands.
     *
     * @param received an evidence of the history
     * @return false for one that was corrected, or that corrects what is not its to correct
     */
    public boolean stands(ReceivedEvidence received) {
        return !fallen.contains(received.id());
    }

    /** The ids that a correction names and that have not arrived yet. */
    Set<String> awaited() {
        return Set.copyOf(awaited);
    }

    /**
     * Everybody corrects what they said themselves. The learner also corrects what somebody noted of her own words and acts,
     * but not what a helper observed: that she disagrees with.
     */
    static boolean mayCorrect(ReceivedEvidence correction, ReceivedEvidence original) {
        String corrector = correction.evidence().header().actor();
        LearnerId learner = original.learner();
        return corrector.equals(original.evidence().header().actor())
                || (corrector.equals(learner.value()) && !(original.evidence() instanceof Observation));
    }
}
