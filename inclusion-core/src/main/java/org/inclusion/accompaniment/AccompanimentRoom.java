package org.inclusion.accompaniment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.Erasures;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.followup.PromiseStore;
import org.inclusion.kept.OpenKind;
import org.inclusion.learner.RecordEvidence;
import org.inclusion.room.Keeping;
import org.inclusion.room.MovedTable;
import org.inclusion.room.NotedList;
import org.inclusion.room.Offers;
import org.inclusion.room.Room;
import org.inclusion.room.RoomGround;
import org.inclusion.room.RoomOptions;
import org.inclusion.room.RoomStores;
import org.inclusion.room.Taken;
import org.inclusion.row.Rows;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.together.TogetherStore;

/** The room of what was done with a learner, of workshops, and of their export. */
@Internal
public final class AccompanimentRoom implements Room {

    static final String ID = "accompaniment";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> needs() {
        return Set.of("followup", "together");
    }

    @Override
    public Optional<RoomOptions> options() {
        return Optional.of(new AccompanimentOptions(List.of()));
    }

    @Override
    public List<Rows<?>> rows() {
        return AccompanimentRows.ALL;
    }

    @Override
    public List<OpenKind> kinds() {
        return List.of(Accompaniment.QUOTA);
    }

    @Override
    public Keeping keeping(RoomStores stores, Calendar calendar) {
        AccompanimentStore accompaniments = stores.of(AccompanimentStore.class);
        return Keeping.NOTHING
                .forgetting(AccompanimentRows.ERASED_ACCOMPANIMENTS, accompaniments::forget)
                .renaming(accompaniments::rename)
                .moving((tx, from, to) -> move(accompaniments, tx, from, to))
                .noting(NotedList.atOnce("accompaniments", accompaniments::of, AccompanimentRows.ACCOMPANIMENT))
                .noting(NotedList.atOnce(
                        "workshops",
                        (tx, learner) -> workshops(accompaniments, tx, learner),
                        AccompanimentRows.WORKSHOP));
    }

    private static List<Workshop> workshops(AccompanimentStore accompaniments, Transaction tx, LearnerId learner) {
        return accompaniments.attendances(tx, learner).stream()
                .flatMap(one -> accompaniments.findWorkshop(tx, one.structure(), one.workshop()).stream())
                .toList();
    }

    /** Of two accompaniments with one id, that of the new id stays. */
    private static void move(AccompanimentStore accompaniments, Transaction tx, LearnerId from, LearnerId to) {
        accompaniments.of(tx, from).stream()
                .map(MovedTable.under(AccompanimentRows.ACCOMPANIMENT, from, to))
                .forEach(one -> accompaniments.add(tx, one));
        accompaniments.addAttendances(
                tx,
                accompaniments.attendances(tx, from).stream()
                        .map(MovedTable.under(AccompanimentRows.ATTENDANCE, from, to))
                        .toList());
        MovedTable.untilNone(atMost -> accompaniments.forget(tx, from, atMost));
    }

    @Override
    public Offers open(RoomGround ground, Taken taken) {
        RoomStores stores = ground.stores();
        AccompanimentStore accompaniments = stores.of(AccompanimentStore.class);
        ErasedDays erasedDays = new ErasedDays(taken.of(Erasures.class), ground.calendar());
        NoteAccompaniment note = new NoteAccompaniment(
                ground.guard(),
                ground.access(),
                ground.quota(),
                accompaniments,
                taken.of(RecordEvidence.class),
                erasedDays,
                ground.calendar());
        TakeBackAccompaniment takeBack =
                new TakeBackAccompaniment(ground.guard(), ground.transactions(), accompaniments, ground.calendar());
        NoteWorkshop workshop = new NoteWorkshop(
                ground.turns(), ground.access(), ground.quota(), accompaniments, erasedDays, ground.calendar());
        SeeAccompaniments see = new SeeAccompaniments(ground.guard(), accompaniments);
        ProposeAccompaniment propose = new ProposeAccompaniment(
                ground.guard(),
                stores.of(EvidenceStore.class),
                stores.of(PromiseStore.class),
                stores.of(TogetherStore.class),
                accompaniments,
                ground.content(),
                ground.calendar());
        ExportAccompaniments export = new ExportAccompaniments(
                ground.transactions(),
                ground.access(),
                accompaniments,
                taken.of(AccompanimentOptions.class).formats(),
                ground.journal(),
                ground.calendar());
        return Offers.NONE
                .about(
                        LearnerAccompaniments.DOOR,
                        (actor, learner) -> new LearnerAccompaniments(actor, learner, propose, note, takeBack, see))
                .ofStructure(
                        StructureAccompaniments.DOOR,
                        (actor, structure) -> new StructureAccompaniments(actor, structure, workshop, export));
    }
}
