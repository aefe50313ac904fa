package org.inclusion.referral;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.room.StructureDoor;

/**
 * Every request that one actor can make about the people who were referred to one structure. Each is refused where the
 * actor is no helper of the structure; every method may throw {@link org.inclusion.store.StoreUnavailableException}.
 * Thread-safe.
 */
public final class ArrivedReferrals {

    /** The door to these requests: {@code as(helper).at(ArrivedReferrals.DOOR, structure)}. */
    public static final StructureDoor<ArrivedReferrals> DOOR =
            new StructureDoor<>(ReferralRoom.ID, ArrivedReferrals.class);

    private final Actor actor;
    private final String structure;
    private final SeeArrived seeArrived;

    ArrivedReferrals(Actor actor, String structure, SeeArrived seeArrived) {
        this.actor = actor;
        this.structure = structure;
        this.seeArrived = seeArrived;
    }

    /**
     * The referrals that arrived, with only what each learner agreed to share. Each learner reads that the actor
     * looked, and the sender that her referral arrived.
     *
     * @return those that wait first, then the latest first; 200 at most; or the refusal
     */
    public Outcome<List<ArrivedReferral>> list() {
        return seeArrived.at(actor, structure);
    }

    /**
     * How many referrals wait for an answer, for a page that shows nobody: no learner reads of it, and nothing arrives
     * by it.
     *
     * @return how many, 200 at most; or the refusal
     */
    public Outcome<Integer> waiting() {
        return seeArrived.waitingAt(actor, structure);
    }

    /**
     * Answers a referral. Sent again, it is answered once.
     *
     * @param number the referral's number
     * @param id chosen by the sender, 1 to 40 characters of the {@link org.inclusion.id.OpaqueId} shape
     * @param kind what is answered; neither an arrival nor that it is called off
     * @return the referral; or the refusal: not found for a number of another structure; conflict where the referral
     *     has ended, or another answer has the id
     */
    public Outcome<ArrivedReferral> answer(String number, String id, ReferralAnswer.Kind kind) {
        return seeArrived.answer(actor, structure, number, id, kind);
    }
}
