package org.inclusion;

import org.inclusion.followup.FollowReferral;
import org.inclusion.referral.AnsweredReferrals;
import org.inclusion.referral.KeepReferrals;
import org.inclusion.referral.LockedReferrals;
import org.inclusion.referral.MakeReferral;
import org.inclusion.referral.ReferralSheets;
import org.inclusion.referral.SeeArrived;
import org.inclusion.referral.SeenReferrals;
import org.inclusion.referral.ShownDetails;

/** The use cases of referrals: sent, arrived, on a sheet, answered. Silence becomes a promise of the follow-up. Thread-safe. */
final class ReferralUseCases {

    final MakeReferral makeReferral;
    final KeepReferrals keepReferrals;
    final ReferralSheets referralSheets;
    final SeeArrived seeArrived;

    ReferralUseCases(Ground ground, FollowUpUseCases followUp) {
        AnsweredReferrals answered = new AnsweredReferrals(
                ground.stores.referrals(),
                new FollowReferral(
                        ground.access, ground.stores.promises(), followUp.noteTry, followUp.openDays, ground.calendar),
                ground.calendar);
        SeenReferrals seen = new SeenReferrals(ground.stores.helpPlaces(), ground.settings.receivingStructures());
        ShownDetails details = new ShownDetails(
                ground.settings.names(), ground.settings.contactNumbers(), ground.settings.receivingStructures());
        LockedReferrals locked = new LockedReferrals(ground.stores.snapshots());
        makeReferral = new MakeReferral(
                ground.guard,
                ground.access,
                ground.quota,
                ground.stores.referrals(),
                locked,
                answered,
                seen,
                ground.settings.receivingStructures());
        keepReferrals =
                new KeepReferrals(ground.guard, ground.quota, ground.stores.referrals(), locked, answered, seen);
        referralSheets = new ReferralSheets(
                ground.guard,
                ground.transactions,
                ground.access,
                ground.quota,
                ground.stores.referrals(),
                locked,
                answered,
                seen,
                details,
                ground.settings.random(),
                ground.calendar);
        seeArrived = new SeeArrived(
                ground.guard,
                ground.transactions,
                ground.access,
                ground.quota,
                ground.stores.referrals(),
                locked,
                answered,
                details,
                ground.calendar);
    }
}
