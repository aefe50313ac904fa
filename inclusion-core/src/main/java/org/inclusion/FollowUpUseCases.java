package org.inclusion;

import org.inclusion.followup.BookAppointment;
import org.inclusion.followup.CountPromises;
import org.inclusion.followup.HostFollowUp;
import org.inclusion.followup.MakePromise;
import org.inclusion.followup.NoteTry;
import org.inclusion.followup.PassPromise;
import org.inclusion.followup.Reminders;
import org.inclusion.followup.SeePromises;
import org.inclusion.message.Messages;
import org.inclusion.time.OpenDays;

/** The use cases of promises, their tries, reminders and appointments. Thread-safe. */
final class FollowUpUseCases {

    final OpenDays openDays;
    final Reminders reminders;
    final MakePromise makePromise;
    final NoteTry noteTry;
    final SeePromises seePromises;
    final PassPromise passPromise;
    final BookAppointment bookAppointment;
    final CountPromises countPromises;
    final HostFollowUp hostFollowUp;

    FollowUpUseCases(Ground ground, Messages messages) {
        reminders = new Reminders(messages, ground.stores.promises(), ground.calendar);
        openDays = new OpenDays(ground.settings.daysOff());
        makePromise = new MakePromise(
                ground.guard,
                ground.access,
                ground.quota,
                ground.stores.promises(),
                reminders,
                ground.content,
                openDays,
                ground.calendar);
        noteTry = new NoteTry(
                ground.guard,
                ground.turns,
                ground.access,
                ground.quota,
                ground.stores.promises(),
                reminders,
                ground.settings.appointments(),
                openDays,
                ground.calendar);
        seePromises = new SeePromises(
                ground.guard,
                ground.transactions,
                ground.access,
                ground.stores.promises(),
                ground.settings.contactNumbers(),
                ground.calendar);
        passPromise = new PassPromise(noteTry, ground.access, ground.stores.promises(), ground.calendar);
        bookAppointment = new BookAppointment(
                ground.guard,
                ground.transactions,
                ground.access,
                ground.stores.promises(),
                makePromise,
                noteTry,
                ground.settings.appointments(),
                ground.content,
                ground.calendar);
        countPromises =
                new CountPromises(ground.transactions, ground.access, ground.stores.promises(), ground.calendar);
        hostFollowUp = new HostFollowUp(
                ground.transactions, ground.access, ground.stores.promises(), noteTry, ground.calendar);
    }
}
