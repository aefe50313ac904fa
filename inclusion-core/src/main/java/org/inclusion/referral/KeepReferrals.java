package org.inclusion.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.store.Transaction;

/** Shows the referrals of a learner to her and to her helpers, and notes what they say came of them. Thread-safe. */
final class KeepReferrals {

    private final Guard guard;
    private final DayQuota quota;
    private final ReferralStore store;
    private final LockedReferrals locked;
    private final AnsweredReferrals answered;
    private final SeenReferrals seen;

    KeepReferrals(
            Guard guard,
            DayQuota quota,
            ReferralStore store,
            LockedReferrals locked,
            AnsweredReferrals answered,
            SeenReferrals seen) {
        this.guard = guard;
        this.quota = quota;
        this.store = store;
        this.locked = locked;
        this.answered = answered;
        this.seen = seen;
    }

    /**
     * All referrals of a learner.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner who was referred
     * @return the earliest noted first; or the refusal
     */
    public Outcome<List<SeenReferral>> of(Actor actor, LearnerId learner) {
        return guard.show(
                actor,
                Permission.SEE,
                Referral.LOOK,
                learner,
                (tx, now) -> Outcome.done(seen.all(tx, answered.states(tx, store.of(tx, learner), now))));
    }

    /**
     * Notes what came of a referral. Sent again, it is noted once.
     *
     * @param actor a helper in relation with the learner; or the learner, who may say that they met, whether it helped,
     *     and that she does not want it any more
     * @param learner who was referred
     * @param referral the referral's id
     * @param id chosen by the sender, of the shape that {@link Referral#isId} tells
     * @param kind anything but {@link ReferralAnswer.Kind#ARRIVED}
     * @return the referral as it stands now; or the refusal: conflict where another answer has the id or the referral
     *     has ended
     */
    public Outcome<SeenReferral> note(
            Actor actor, LearnerId learner, String referral, String id, ReferralAnswer.Kind kind) {
        return guard.show(
                actor,
                Permission.ACCOMPANY,
                Referral.LOOK,
                learner,
                (tx, now) -> refusalOf(actor, learner, id, kind)
                        .map(Outcome::<SeenReferral>refused)
                        .orElseGet(() -> Outcome.found(
                                        locked.find(tx, () -> store.find(tx, learner, referral)), "referral", referral)
                                .flatMap(found -> note(tx, actor, found, id, kind, now))));
    }

    private static Optional<Refusal> refusalOf(Actor actor, LearnerId learner, String id, ReferralAnswer.Kind kind) {
        if (!isFree(id)) {
            return Optional.of(Refusal.invalid("id", "misshapen-id"));
        }
        boolean may = actor.is(learner) ? kind.isForHer() : kind != ReferralAnswer.Kind.ARRIVED;
        return may ? Optional.empty() : Optional.of(Refusal.notYoursToDo());
    }

    /** Whether a sender may choose an id: two are the library's. */
    static boolean isFree(String id) {
        return Referral.isId(id) && !id.equals(ReferralAnswer.ARRIVAL) && !id.equals(ReferralAnswer.OF_SHEET);
    }

    private Outcome<SeenReferral> note(
            Transaction tx, Actor actor, Referral referral, String id, ReferralAnswer.Kind kind, Instant now) {
        ReferralAnswer.From from =
                actor.is(referral.learner()) ? ReferralAnswer.From.HERSELF : ReferralAnswer.From.HER_HELPER;
        AnsweredReferrals.Said said = new AnsweredReferrals.Said(id, kind, from, actor.id());
        ReferralState state = answered.state(tx, referral, now);
        return answered.withoutAdding(state, said)
                .orElseGet(() -> quota.refusalOfOne(tx, actor, Referral.QUOTA, now)
                        .map(Outcome::<ReferralState>refused)
                        .orElseGet(() -> answered.add(tx, state, said, now)))
                .map(after -> seen.one(tx, after));
    }
}
