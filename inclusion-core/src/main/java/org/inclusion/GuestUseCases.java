package org.inclusion;

import org.inclusion.guest.InviteGuest;
import org.inclusion.guest.KeepGuests;
import org.inclusion.guest.SeeTodaysStep;

/** The use cases of guests, who see today's step without an account. Thread-safe. */
final class GuestUseCases {

    final InviteGuest inviteGuest;
    final KeepGuests keepGuests;
    final SeeTodaysStep seeTodaysStep;

    GuestUseCases(Ground ground, JourneyUseCases journey) {
        inviteGuest = new InviteGuest(
                ground.guard,
                ground.access,
                ground.stores.guests(),
                ground.states,
                ground.quota,
                ground.settings.random(),
                ground.calendar);
        keepGuests = new KeepGuests(ground.guard, ground.stores.guests(), ground.calendar);
        seeTodaysStep = new SeeTodaysStep(
                ground.transactions,
                ground.access,
                ground.guard,
                ground.stores.guests(),
                journey.suggestNextStep,
                ground.calendar);
    }
}
