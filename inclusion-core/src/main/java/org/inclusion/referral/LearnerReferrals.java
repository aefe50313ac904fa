package org.inclusion.referral;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.room.LearnerDoor;

/**
 * Every request that one actor can make about the referrals of one learner: to whom she was sent, from whom she came,
 * and what came of it. Each is refused where the actor has no permission; every method may throw {@link
 * org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * LearnerReferrals referrals = inclusion.as(helper).about(learner).at(LearnerReferrals.DOOR);
 * referrals.make(SaidReferral.toPlace(id, place, ReferralReason.REPAIR, Set.of())); // nothing is shared
 * GivenSheet sheet = referrals.sheet(id).orThrow(); // printed, and answered once
 * }</pre>
 */
public final class LearnerReferrals {

    /** The door to these requests: {@code about(learner).at(LearnerReferrals.DOOR)}. */
    public static final LearnerDoor<LearnerReferrals> DOOR = new LearnerDoor<>(ReferralRoom.ID, LearnerReferrals.class);

    private final Actor actor;
    private final LearnerId learner;
    private final MakeReferral makeReferral;
    private final KeepReferrals keepReferrals;
    private final ReferralSheets referralSheets;

    LearnerReferrals(
            Actor actor,
            LearnerId learner,
            MakeReferral makeReferral,
            KeepReferrals keepReferrals,
            ReferralSheets referralSheets) {
        this.actor = actor;
        this.learner = learner;
        this.makeReferral = makeReferral;
        this.keepReferrals = keepReferrals;
        this.referralSheets = referralSheets;
    }

    /**
     * Notes that the learner is referred, or came from elsewhere. The actor, a helper, then holds a call to her in ten
     * days, unless an answer comes first. Sent again, it is noted once.
     *
     * @param said where, why, and what she agreed to share
     * @return the referral; or the refusal: not found for a place that is not in the directory; forbidden, with a
     *     sentence to say and a number to read aloud, for a place of which no trace is kept; conflict where another
     *     referral has the id
     */
    public Outcome<SeenReferral> make(SaidReferral said) {
        return makeReferral.make(actor, learner, said);
    }

    /**
     * All referrals of the learner.
     *
     * @return the earliest noted first, or the refusal
     */
    public Outcome<List<SeenReferral>> list() {
        return keepReferrals.of(actor, learner);
    }

    /**
     * Notes what came of a referral. Sent again, it is noted once.
     *
     * @param referral the referral's id
     * @param id chosen by the sender, 1 to 40 characters of the {@link org.inclusion.id.OpaqueId} shape
     * @param kind what came of it; the learner herself may say that they met, whether it helped, and that she does not
     *     want it any more
     * @return the referral; or the refusal: conflict where it has ended, or another answer has the id
     */
    public Outcome<SeenReferral> note(String referral, String id, ReferralAnswer.Kind kind) {
        return keepReferrals.note(actor, learner, referral, id, kind);
    }

    /**
     * Gives a sheet that she takes along or that is sent. With its secret the referral is answered once, for sixty
     * days, without an account. Each call gives another secret, which is kept nowhere.
     *
     * @param referral the referral's id
     * @return the sheet; or the refusal: conflict where the referral has ended, forbidden where she came from elsewhere
     */
    public Outcome<GivenSheet> sheet(String referral) {
        return referralSheets.give(actor, learner, referral);
    }
}
