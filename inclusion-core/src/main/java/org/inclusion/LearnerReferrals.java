package org.inclusion;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.referral.GivenSheet;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.SaidReferral;
import org.inclusion.referral.SeenReferral;

/**
 * Every request that one actor can make about the referrals of one learner: to whom she was sent, from whom she came, and what came of
 * it. Each is refused where the actor has no permission. Thread-safe.
 *
 * <pre>{@code
 * LearnerReferrals referrals = inclusion.as(helper).about(learner).referrals();
 * referrals.make(SaidReferral.toPlace(id, place, ReferralReason.REPAIR, Set.of())); // nothing is shared
 * GivenSheet sheet = referrals.sheet(id).orThrow(); // printed, and answered once
 * }</pre>
 */
public final class LearnerReferrals {

    private final Actor actor;
    private final LearnerId learner;
    private final ReferralUseCases useCases;

    LearnerReferrals(Actor actor, LearnerId learner, ReferralUseCases useCases) {
        this.actor = actor;
        this.learner = learner;
        this.useCases = useCases;
    }

    /**
     * Notes that the learner is referred, or came from elsewhere. The actor, a helper, then holds a call to her in ten days, unless an
     * answer comes first. Sent again, it is noted once.
     *
     * @param said where, why, and what she agreed to share
     * @return the referral; or the refusal: not found for a place that is not in the directory; forbidden, with a sentence to say and a
     *     number to read aloud, for a place of which no trace is kept; conflict where another referral has the id
     */
    public Outcome<SeenReferral> make(SaidReferral said) {
        return useCases.makeReferral.make(actor, learner, said);
    }

    /**
     * All referrals of the learner.
     *
     * @return the earliest noted first, or the refusal
     */
    public Outcome<List<SeenReferral>> list() {
        return useCases.keepReferrals.of(actor, learner);
    }

    /**
     * Notes what came of a referral. Sent again, it is noted once.
     *
     * @param referral the referral's id
     * @param id chosen by the sender, 1 to 40 characters of the {@link org.inclusion.id.OpaqueId} shape
     * @param kind what came of it; the learner herself may say that they met, whether it helped, and that she does not want it any more
     * @return the referral; or the refusal: conflict where it has ended, or another answer has the id
     */
    public Outcome<SeenReferral> note(String referral, String id, ReferralAnswer.Kind kind) {
        return useCases.keepReferrals.note(actor, learner, referral, id, kind);
    }

    /**
     * Gives a sheet that she takes along or that is sent. With its secret the referral is answered once, for sixty days, without an
     * account. Each call gives another secret, which is kept nowhere.
     *
     * @param referral the referral's id
     * @return the sheet; or the refusal: conflict where the referral has ended, forbidden where she came from elsewhere
     */
    public Outcome<GivenSheet> sheet(String referral) {
        return useCases.referralSheets.give(actor, learner, referral);
    }
}
