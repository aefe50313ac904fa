package org.inclusion.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.place.HelpPlace;
import org.inclusion.store.Transaction;

/** Notes that a learner is referred to somebody, or came from somebody. Thread-safe. */
final class MakeReferral {

    private final Guard guard;
    private final AccessPolicy policy;
    private final DayQuota quota;
    private final ReferralStore store;
    private final LockedReferrals locked;
    private final AnsweredReferrals answered;
    private final SeenReferrals seen;
    private final ReceivingStructures structures;

    MakeReferral(
            Guard guard,
            AccessPolicy policy,
            DayQuota quota,
            ReferralStore store,
            LockedReferrals locked,
            AnsweredReferrals answered,
            SeenReferrals seen,
            ReceivingStructures structures) {
        this.guard = guard;
        this.policy = policy;
        this.quota = quota;
        this.store = store;
        this.locked = locked;
        this.answered = answered;
        this.seen = seen;
        this.structures = structures;
    }

    /**
     * Notes a referral. Sent again, it is noted once. To a place of which no trace is kept it is refused before
     * anything is written: neither a look nor the quota nor the journal knows of it.
     *
     * @param helper a helper in relation with the learner
     * @param learner who is referred
     * @param said where, why, and what she agreed to share
     * @return the referral; or the refusal: conflict where another referral has the id, {@code TOO_MANY} over the quota
     */
    public Outcome<SeenReferral> make(Actor helper, LearnerId learner, SaidReferral said) {
        return guard.run(helper, Permission.ACCOMPANY, learner, (tx, now) -> {
            if (helper.is(learner)) {
                return Outcome.refused(Refusal.notYoursToDo());
            }
            return shapeRefusal(said)
                    .map(Outcome::<SeenReferral>refused)
                    .orElseGet(() -> make(tx, helper, learner, said, now));
        });
    }

    private static Optional<Refusal> shapeRefusal(SaidReferral said) {
        if (!Referral.isId(said.id())) {
            return Optional.of(Refusal.invalid("id", "misshapen-id"));
        }
        if (said.direction() == Referral.Direction.SENT && (said.place() == null) == (said.receiver() == null)) {
            return Optional.of(Refusal.invalid("place", "place-or-structure"));
        }
        if (said.direction() == Referral.Direction.RECEIVED && said.receiver() != null) {
            return Optional.of(Refusal.invalid("structure", "place-or-structure"));
        }
        return said.direction() == Referral.Direction.RECEIVED && !said.shared().isEmpty()
                ? Optional.of(Refusal.invalid("shared", "nothing-to-share"))
                : Optional.empty();
    }

    private Outcome<SeenReferral> make(
            Transaction tx, Actor helper, LearnerId learner, SaidReferral said, Instant now) {
        String structure = policy.structureOf(helper, learner);
        Optional<Referral> sentBefore = store.find(tx, learner, said.id());
        if (sentBefore.isPresent()) {
            return again(tx, helper, sentBefore.get(), said, now);
        }
        return refusalOfTarget(tx, structure, said)
                .or(() -> quota.refusalOfOne(tx, helper, Referral.QUOTA, now))
                .map(Outcome::<SeenReferral>refused)
                .orElseGet(() -> keep(tx, helper, referral(helper, learner, structure, said, now), said, now));
    }

    private Optional<Refusal> refusalOfTarget(Transaction tx, String structure, SaidReferral said) {
        String id = said.place();
        if (id != null) {
            HelpPlace place = seen.place(tx, id);
            return place == null ? Optional.of(Refusal.notFound("help-place", id)) : Refusals.leavesNoTrace(place);
        }
        String receiver = said.receiver();
        boolean isKnown = receiver == null
                || (!receiver.equals(structure) && structures.nameOf(receiver).isPresent());
        return isKnown ? Optional.empty() : Optional.of(Refusal.notFound("structure", String.valueOf(receiver)));
    }

    private static Referral referral(
            Actor helper, LearnerId learner, String structure, SaidReferral said, Instant now) {
        return new Referral(
                learner,
                said.id(),
                UUID.randomUUID().toString(),
                structure,
                said.direction(),
                said.place(),
                said.receiver(),
                said.reason(),
                said.shared(),
                helper.id(),
                now);
    }

    private Outcome<SeenReferral> keep(
            Transaction tx, Actor helper, Referral referral, SaidReferral said, Instant now) {
        locked.lock(tx, referral.learner());
        if (!store.add(tx, referral)) {
            // Another server was first.
            Referral kept = store.find(tx, referral.learner(), referral.id()).orElseThrow();
            return again(tx, helper, kept, said, now);
        }
        answered.follow(tx, referral, now);
        guard.journal(
                tx,
                helper,
                referral.learner(),
                Referral.ACT,
                referral.direction().name(),
                now);
        return shown(tx, referral, now);
    }

    /** The answers that came meanwhile are shown, so this is a look. */
    private Outcome<SeenReferral> again(Transaction tx, Actor helper, Referral kept, SaidReferral said, Instant now) {
        SaidReferral before = new SaidReferral(
                kept.id(), kept.direction(), kept.place(), kept.receiver(), kept.reason(), kept.shared());
        if (!before.equals(said)) {
            return Outcome.refused(Refusals.otherContent());
        }
        guard.note(tx, helper, Referral.LOOK, List.of(kept.learner()), now);
        return shown(tx, kept, now);
    }

    private Outcome<SeenReferral> shown(Transaction tx, Referral referral, Instant now) {
        return Outcome.done(seen.one(tx, answered.state(tx, referral, now)));
    }
}
