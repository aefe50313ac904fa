package org.inclusion.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.Names;
import org.inclusion.annotation.Internal;
import org.inclusion.followup.FollowReferral;
import org.inclusion.followup.NoteTry;
import org.inclusion.followup.PromiseStore;
import org.inclusion.kept.OpenKind;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.place.HelpPlaceStore;
import org.inclusion.place.TracesOfPlaces;
import org.inclusion.room.Keeping;
import org.inclusion.room.NotedList;
import org.inclusion.room.Offers;
import org.inclusion.room.Room;
import org.inclusion.room.RoomGround;
import org.inclusion.room.RoomOptions;
import org.inclusion.room.RoomStores;
import org.inclusion.room.Taken;
import org.inclusion.row.Rows;
import org.inclusion.time.Calendar;
import org.inclusion.time.OpenDays;

/** The room of referrals: sent, arrived, on a sheet, answered. Silence becomes a promise of the follow-up. */
@Internal
public final class ReferralRoom implements Room {

    static final String ID = "referral";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> needs() {
        return Set.of("followup", "place");
    }

    @Override
    public Optional<RoomOptions> options() {
        return Optional.of(new ReferralOptions(ReceivingStructures.none()));
    }

    @Override
    public List<Rows<?>> rows() {
        return ReferralRows.ALL;
    }

    @Override
    public List<OpenKind> kinds() {
        return List.of(Referral.QUOTA, Referral.ACT, Referral.LOOK);
    }

    @Override
    public Keeping keeping(RoomStores stores, Calendar calendar) {
        ReferralStore referrals = stores.of(ReferralStore.class);
        return Keeping.NOTHING
                .forgetting(ReferralRows.ERASED_REFERRALS, referrals::forget)
                .renaming(referrals::rename)
                .moving(new MovedReferrals(referrals))
                .noting(NotedList.atOnce("referrals", referrals::of, ReferralRows.REFERRAL))
                .noting(NotedList.atOnce(
                        "referralAnswers",
                        (tx, learner) -> referrals.answers(tx, List.of(learner)),
                        ReferralRows.ANSWER));
    }

    /** Also where referrals are absent, what they kept before leaves. */
    @Override
    public Map<Class<?>, Object> lends(RoomStores stores) {
        return Map.of(
                TracesOfPlaces.class,
                new ForgetDiscreetReferrals(
                        stores.of(ReferralStore.class), new LockedReferrals(stores.of(SnapshotStore.class))));
    }

    @Override
    public Offers open(RoomGround ground, Taken taken) {
        ReferralStore referrals = ground.stores().of(ReferralStore.class);
        ReceivingStructures receiving = taken.of(ReferralOptions.class).structures();
        AnsweredReferrals answered = new AnsweredReferrals(
                referrals,
                new FollowReferral(
                        ground.access(),
                        ground.stores().of(PromiseStore.class),
                        taken.of(NoteTry.class),
                        taken.of(OpenDays.class),
                        ground.calendar()),
                ground.calendar());
        SeenReferrals seen = new SeenReferrals(ground.stores().of(HelpPlaceStore.class), receiving);
        ShownDetails details = new ShownDetails(taken.of(Names.class), taken.of(ContactNumbers.class), receiving);
        LockedReferrals locked = new LockedReferrals(ground.stores().of(SnapshotStore.class));
        MakeReferral make = new MakeReferral(
                ground.guard(), ground.access(), ground.quota(), referrals, locked, answered, seen, receiving);
        KeepReferrals keep = new KeepReferrals(ground.guard(), ground.quota(), referrals, locked, answered, seen);
        ReferralSheets sheets = new ReferralSheets(
                ground.guard(),
                ground.transactions(),
                ground.access(),
                ground.quota(),
                referrals,
                locked,
                answered,
                seen,
                details,
                ground.random(),
                ground.calendar());
        SeeArrived arrived = new SeeArrived(
                ground.guard(),
                ground.transactions(),
                ground.access(),
                ground.quota(),
                referrals,
                locked,
                answered,
                details,
                ground.calendar());
        return Offers.NONE
                .about(
                        LearnerReferrals.DOOR,
                        (actor, learner) -> new LearnerReferrals(actor, learner, make, keep, sheets))
                .ofStructure(
                        ArrivedReferrals.DOOR, (actor, structure) -> new ArrivedReferrals(actor, structure, arrived))
                .toAnybody(SheetSide.DOOR, sheets)
                .toHost(ReceivingStructures.DOOR, receiving)
                .giving(
                        SummedReferrals.class,
                        new SummedReferrals(referrals, ground.stores().of(HelpPlaceStore.class)));
    }
}
