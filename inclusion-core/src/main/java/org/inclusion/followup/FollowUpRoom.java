package org.inclusion.followup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.ContactNumbers;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.OpenKind;
import org.inclusion.message.Message;
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
import org.inclusion.time.OpenDays;
import org.inclusion.words.Words;

/** The room of promises, their tries, reminders and appointments. */
@Internal
public final class FollowUpRoom implements Room {

    static final String ID = "followup";

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
        return Optional.of(FollowUpOptions.standard());
    }

    @Override
    public List<Rows<?>> rows() {
        return FollowupRows.ALL;
    }

    @Override
    public List<OpenKind> kinds() {
        return List.of(Promise.QUOTA, Promise.LOOK, Promise.LOOK_AT_NUMBER);
    }

    @Override
    public Keeping keeping(RoomStores stores, Calendar calendar) {
        PromiseStore promises = stores.of(PromiseStore.class);
        MovedPromises moved = new MovedPromises(promises);
        return Keeping.NOTHING
                .forgetting(FollowupRows.ERASED_PROMISES, promises::forget)
                .renaming(promises::rename)
                .moving(moved::move)
                .moving(moved::moveHeld)
                .noting(NotedList.atOnce("promises", promises::of, FollowupRows.PROMISE))
                .noting(NotedList.atOnce(
                        "promiseTries", (tx, learner) -> promises.tries(tx, List.of(learner)), FollowupRows.TRY));
    }

    @Override
    public Offers open(RoomGround ground, Taken taken) {
        PromiseStore promises = ground.stores().of(PromiseStore.class);
        FollowUpOptions options = taken.of(FollowUpOptions.class);
        Appointments agenda = options.appointments();
        OpenDays openDays = new OpenDays(options.daysOff());
        Messages messages = taken.of(Messages.class);
        Reminders reminders = new Reminders(messages, promises, ground.calendar());
        ReminderText text =
                new ReminderText(ground.transactions(), reminders, taken.of(Words.class), ground.calendar());
        MakePromise make = new MakePromise(
                ground.guard(),
                ground.access(),
                ground.quota(),
                promises,
                reminders,
                ground.content(),
                openDays,
                ground.calendar());
        NoteTry note = new NoteTry(
                ground.guard(),
                ground.turns(),
                ground.access(),
                ground.quota(),
                promises,
                reminders,
                agenda,
                openDays,
                ground.calendar());
        SeePromises see = new SeePromises(
                ground.guard(),
                ground.transactions(),
                ground.access(),
                promises,
                taken.of(ContactNumbers.class),
                ground.calendar());
        PassPromise pass = new PassPromise(note, ground.access(), promises, ground.calendar());
        BookAppointment book = new BookAppointment(
                ground.guard(),
                ground.transactions(),
                ground.access(),
                promises,
                make,
                note,
                agenda,
                ground.content(),
                ground.calendar());
        CountPromises count = new CountPromises(ground.transactions(), ground.access(), promises, ground.calendar());
        return Offers.NONE
                .about(
                        LearnerPromises.DOOR,
                        (actor, learner) -> new LearnerPromises(actor, learner, make, note, see, pass, book))
                .of(HelperPromises.DOOR, actor -> new HelperPromises(actor, see, count))
                .toHost(
                        HostFollowUp.DOOR,
                        new HostFollowUp(
                                ground.transactions(), ground.access(), promises, note, book, ground.calendar()))
                .giving(NoteTry.class, note)
                .giving(OpenDays.class, openDays)
                .sending(Message.LETTER, messages.carrier(text))
                .outdating(reminders::isObsolete);
    }
}
