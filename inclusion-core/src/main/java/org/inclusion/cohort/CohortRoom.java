package org.inclusion.cohort;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.Erasures;
import org.inclusion.access.LookStore;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.completion.CompletionStore;
import org.inclusion.followup.PromiseStore;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.WishStore;
import org.inclusion.kept.OpenKind;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.referral.SummedReferrals;
import org.inclusion.room.Keeping;
import org.inclusion.room.Offers;
import org.inclusion.room.RenewedSums;
import org.inclusion.room.Room;
import org.inclusion.room.RoomGround;
import org.inclusion.room.RoomStores;
import org.inclusion.room.Taken;
import org.inclusion.row.Rows;
import org.inclusion.time.Calendar;

/** The room of the sums and counts of a structure. */
@Internal
public final class CohortRoom implements Room {

    public static final String ID = "cohort";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> needs() {
        return Set.of("accompaniment", "followup", "referral");
    }

    @Override
    public List<Rows<?>> rows() {
        return CohortRows.ALL;
    }

    @Override
    public List<OpenKind> kinds() {
        return List.of();
    }

    @Override
    public Keeping keeping(RoomStores stores, Calendar calendar) {
        return Keeping.NOTHING.uncounting(stores.of(CohortStore.class)::forget);
    }

    @Override
    public Map<Class<?>, Object> lends(RoomStores stores) {
        RenewedSums renewed = tx -> stores.of(CohortStore.class).summedUp(tx).values();
        return Map.of(RenewedSums.class, renewed);
    }

    @Override
    public Offers open(RoomGround ground, Taken taken) {
        RoomStores stores = ground.stores();
        CohortStore cohorts = stores.of(CohortStore.class);
        Erasures erasures = taken.of(Erasures.class);
        SumsInJournal journal =
                new SumsInJournal(ground.transactions(), ground.access(), ground.journal(), ground.calendar());
        SeeCohort seeCohort = new SeeCohort(ground.access(), ground.transactions(), cohorts, journal);
        SeeDone seeDone = new SeeDone(ground.access(), ground.transactions(), cohorts, journal, ground.calendar());
        SeeOpened seeOpened = new SeeOpened(
                ground.access(),
                ground.transactions(),
                stores.of(CompletionStore.class),
                stores.of(EnrolmentStore.class),
                (tx, learner) -> ground.states().current(tx, learner).state().steps(),
                ground.content(),
                journal);
        CountDone countDone = new CountDone(
                ground.transactions(),
                stores.of(AccompanimentStore.class),
                stores.of(PromiseStore.class),
                erasures,
                cohorts,
                ground.calendar());
        SummarizeStructures summarize = new SummarizeStructures(
                ground.transactions(),
                stores.of(SnapshotStore.class),
                erasures,
                ground.states(),
                stores.of(LookStore.class),
                stores.of(DisagreementStore.class),
                stores.of(WishStore.class),
                stores.of(AccompanimentStore.class),
                taken.of(SummedReferrals.class),
                cohorts,
                ground.content(),
                taken.of(BeliefModel.class),
                taken.of(AutonomyPolicy.class),
                countDone);
        return Offers.NONE
                .ofStructure(
                        StructureCohort.DOOR,
                        (actor, structure) -> new StructureCohort(actor, structure, seeCohort, seeDone, seeOpened))
                .toHost(CountDone.DOOR, countDone)
                .toHost(SummarizeStructures.DOOR, summarize);
    }
}
