package org.inclusion.mandate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.OpenKind;
import org.inclusion.message.Messages;
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

/** The room of mandates, and of what is done in a learner's absence. */
@Internal
public final class MandateRoom implements Room {

    static final String ID = "mandate";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> needs() {
        return Set.of("message");
    }

    @Override
    public Optional<RoomOptions> options() {
        return Optional.of(MandateOptions.standard());
    }

    @Override
    public List<Rows<?>> rows() {
        return MandateRows.ALL;
    }

    @Override
    public List<OpenKind> kinds() {
        return Stream.<OpenKind>concat(
                        Stream.of(Mandate.QUOTA, AbsentAct.QUOTA, Mandate.ACT, Mandate.LOOK),
                        MandatePermissions.ALL.stream())
                .toList();
    }

    @Override
    public Keeping keeping(RoomStores stores, Calendar calendar) {
        MandateStore mandates = stores.of(MandateStore.class);
        AbsentActStore acts = stores.of(AbsentActStore.class);
        return Keeping.NOTHING
                .forgetting(MandateRows.ERASED_ARCHIVED_MANDATES, new ArchivingMandates(mandates, calendar))
                .forgetting(MandateRows.ERASED_MANDATES, mandates::forget)
                .moving(new MovedMandates(mandates))
                .renaming(mandates::rename)
                .noting(NotedList.atOnce(
                        "mandates",
                        (tx, learner, now) -> mandates.latest(tx, learner, Integer.MAX_VALUE),
                        NotedMandate::of))
                .table(
                        MandateRows.ABSENT_ACT,
                        "absentActs",
                        (tx, learner) -> acts.latest(tx, learner, Integer.MAX_VALUE),
                        acts::add,
                        acts::forget)
                .renaming(acts::rename)
                .dropping((tx, atMost) -> mandates.dropArchived(tx, calendar.today(), atMost));
    }

    @Override
    public Offers open(RoomGround ground, Taken taken) {
        MandateStore mandates = ground.stores().of(MandateStore.class);
        MandateOptions options = taken.of(MandateOptions.class);
        Messages messages = taken.of(Messages.class);
        GiveMandate give = new GiveMandate(
                ground.guard(),
                ground.access(),
                mandates,
                ground.states(),
                ground.quota(),
                options,
                messages,
                ground.calendar());
        KeepMandates keep = new KeepMandates(
                ground.guard(),
                ground.access(),
                ground.transactions(),
                mandates,
                ground.states(),
                options,
                messages,
                ground.journal(),
                ground.calendar());
        ActInAbsence act = new ActInAbsence(
                ground.guard(),
                ground.access(),
                new Rights(ground.access(), mandates, options.right(), ground.calendar()),
                ground.stores().of(AbsentActStore.class),
                ground.quota());
        return Offers.NONE
                .about(LearnerMandates.DOOR, (actor, learner) -> new LearnerMandates(actor, learner, give, keep, act))
                .toHost(
                        HostMandates.DOOR,
                        new HostMandates(keep, new MandateArchive(ground.transactions(), mandates, ground.calendar())));
    }
}
