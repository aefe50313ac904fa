package org.inclusion.referral;

import org.inclusion.place.HelpPlace;
import org.jspecify.annotations.Nullable;

/**
 * A referral as the learner and her helpers see it. Immutable.
 *
 * @param state the referral, and what came of it
 * @param place the help place, as the directory describes it now; null where there is none, the directory has it no
 *     more, or no trace of the place is kept any more
 * @param receiverName the name of the structure to which she goes; null where there is none, or the host names it
 *     no more
 */
public record SeenReferral(
        ReferralState state,
        @Nullable HelpPlace place,
        @Nullable String receiverName) {}
