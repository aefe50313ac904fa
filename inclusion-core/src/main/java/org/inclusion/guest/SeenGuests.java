package org.inclusion.guest;

import java.time.Instant;
import org.inclusion.access.Actor;
import org.inclusion.time.Calendar;

/** Says of a guest what an actor may read. Thread-safe. */
final class SeenGuests {

    private final Calendar calendar;

    SeenGuests(Calendar calendar) {
        this.calendar = calendar;
    }

    /** A guest as an actor reads it who may. To herself an ended invitation looks like one that was not ended. */
    SeenGuest of(Actor actor, Guest guest, Instant now) {
        Instant until = guest.shownUntil();
        return new SeenGuest(
                guest.id(),
                guest.kind(),
                calendar.dayOf(guest.invitedAt()),
                guest.lastDay(),
                until != null && now.isBefore(until) ? until : null,
                actor.is(guest.learner()) ? null : guest.opensOn(calendar.dayOf(now)));
    }
}
