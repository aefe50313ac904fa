package org.inclusion.guest;

import java.util.List;
import java.util.stream.Stream;
import org.inclusion.annotation.Internal;
import org.inclusion.journey.SuggestNextStep;
import org.inclusion.kept.OpenKind;
import org.inclusion.room.Keeping;
import org.inclusion.room.Offers;
import org.inclusion.room.Room;
import org.inclusion.room.RoomGround;
import org.inclusion.room.RoomStores;
import org.inclusion.room.Taken;
import org.inclusion.row.Rows;
import org.inclusion.time.Calendar;

/** The room of guests, who see today's step without an account. */
@Internal
public final class GuestRoom implements Room {

    static final String ID = "guest";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Rows<?>> rows() {
        return GuestRows.ALL;
    }

    @Override
    public List<OpenKind> kinds() {
        return Stream.<OpenKind>concat(
                        Stream.of(Guest.QUOTA, Guest.ACT, TodaysStep.LOOK), GuestPermissions.ALL.stream())
                .toList();
    }

    @Override
    public Keeping keeping(RoomStores stores, Calendar calendar) {
        GuestStore guests = stores.of(GuestStore.class);
        return Keeping.NOTHING
                .table(GuestRows.GUEST, "guests", guests::of, guests::add, guests::forget)
                .renaming(guests::rename);
    }

    @Override
    public Offers open(RoomGround ground, Taken taken) {
        GuestStore guests = ground.stores().of(GuestStore.class);
        InviteGuest invite = new InviteGuest(
                ground.guard(),
                ground.access(),
                guests,
                ground.states(),
                ground.quota(),
                ground.random(),
                ground.calendar());
        KeepGuests keep = new KeepGuests(ground.guard(), guests, ground.calendar());
        return Offers.NONE
                .about(LearnerGuests.DOOR, (actor, learner) -> new LearnerGuests(actor, learner, invite, keep))
                .toAnybody(
                        GuestSide.DOOR,
                        new SeeTodaysStep(
                                ground.transactions(),
                                ground.access(),
                                ground.guard(),
                                guests,
                                taken.of(SuggestNextStep.class),
                                ground.calendar()));
    }
}
