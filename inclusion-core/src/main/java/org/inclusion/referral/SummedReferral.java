package org.inclusion.referral;

import java.util.Set;
import org.inclusion.annotation.Internal;

/**
 * A referral as the sums of a structure count it. Immutable.
 *
 * @param structure the id of the structure that sent her
 * @param reason what she looks for
 * @param answers what was answered, but for an arrival; may be none
 */
@Internal
public record SummedReferral(String structure, ReferralReason reason, Set<ReferralAnswer.Kind> answers) {

    /** Copies the set. */
    public SummedReferral {
        answers = Set.copyOf(answers);
    }
}
