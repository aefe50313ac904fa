package org.inclusion.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/**
 * Lists the guests of a learner, shows today's step to one of them, and ends an invitation. To the learner herself each
 * answer is the same before and after an end. A helper's look is noted as one at her path: a line of its own would tell
 * of an end. Thread-safe.
 */
@Internal
public final class KeepGuests {

    /** The time for which one press of the learner shows today's step. */
    public static final Duration SHOWN_FOR = Duration.ofHours(1);

    private final Guard guard;
    private final GuestStore guests;
    private final SeenGuests seen;
    private final Calendar calendar;

    public KeepGuests(Guard guard, GuestStore guests, Calendar calendar) {
        this.guard = guard;
        this.guests = guests;
        this.seen = new SeenGuests(calendar);
        this.calendar = calendar;
    }

    /**
     * The guests of a learner whose last day is not over.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner who invited them
     * @return the earliest invited first, or the refusal
     */
    public Outcome<List<SeenGuest>> of(Actor actor, LearnerId learner) {
        return guard.show(
                actor,
                Permission.SEE,
                Look.What.PATH,
                learner,
                (tx, now) -> Outcome.done(shown(tx, actor, learner, now)));
    }

    /**
     * Shows today's step to a guest for an hour. Shown again, the hour begins anew.
     *
     * @param actor the learner herself: nobody says for her that she is there
     * @param learner who invited the guest
     * @param id the guest's id
     * @return her guests, past ones too; or the refusal
     */
    public Outcome<List<SeenGuest>> show(Actor actor, LearnerId learner, String id) {
        return guard.run(
                actor,
                GuestPermissions.SHOW,
                learner,
                (tx, now) -> invited(tx, learner, id, now).map(guest -> {
                    guests.show(tx, learner, id, now.plus(SHOWN_FOR));
                    return shown(tx, actor, learner, now);
                }));
    }

    /**
     * Revokes an invitation: its code opens nothing any more. The revocation is not recorded.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner who invited the guest
     * @param id the guest's id
     * @return her guests, in which the invitation stays until its last day; or the refusal
     */
    public Outcome<List<SeenGuest>> end(Actor actor, LearnerId learner, String id) {
        return guard.show(
                actor,
                GuestPermissions.END,
                Look.What.PATH,
                learner,
                (tx, now) -> invited(tx, learner, id, now).map(guest -> {
                    guests.end(tx, learner, id);
                    return shown(tx, actor, learner, now);
                }));
    }

    private Outcome<Guest> invited(Transaction tx, LearnerId learner, String id, Instant now) {
        return Outcome.found(
                guests.find(tx, learner, id).filter(guest -> guest.isInvitedOn(calendar.dayOf(now))), "guest", id);
    }

    private List<SeenGuest> shown(Transaction tx, Actor actor, LearnerId learner, Instant now) {
        return guests.of(tx, learner).stream()
                .filter(guest -> guest.isInvitedOn(calendar.dayOf(now)))
                .map(guest -> seen.of(actor, guest, now))
                .toList();
    }
}
