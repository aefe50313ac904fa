package org.inclusion.guest;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.room.LearnerDoor;

/**
 * The requests of one actor about the guests of one learner: neighbours, family and volunteers who see today's step
 * beside her. A refusal is a value; nothing is null; every method may throw {@link
 * org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * SaidGuest neighbour = new SaidGuest(id, GuestKind.NEIGHBOUR, 30, true); // the helper spoke with her alone
 * Invitation invitation = inclusion.as(helper).about(learner).at(LearnerGuests.DOOR).invite(neighbour).orThrow();
 * inclusion.as(herself).aboutMyself().at(LearnerGuests.DOOR).show(id); // she is there: the guest sees today's step for an hour
 * inclusion.at(GuestSide.DOOR).seeTodaysStep(invitation.signs());
 * }</pre>
 */
public final class LearnerGuests {

    /** The door to these requests: {@code about(learner).at(LearnerGuests.DOOR)}. */
    public static final LearnerDoor<LearnerGuests> DOOR = new LearnerDoor<>(GuestRoom.ID, LearnerGuests.class);

    private final Actor actor;
    private final LearnerId learner;
    private final InviteGuest inviteGuest;
    private final KeepGuests keepGuests;

    LearnerGuests(Actor actor, LearnerId learner, InviteGuest inviteGuest, KeepGuests keepGuests) {
        this.actor = actor;
        this.learner = learner;
        this.inviteGuest = inviteGuest;
        this.keepGuests = keepGuests;
    }

    /**
     * Invites a guest for the learner, on the page of a helper who spoke with her alone. Sent again, it is one guest,
     * with a new code.
     *
     * @param said whom, and until when
     * @return the invitation, whose code is not stored; or the refusal: invalid where she was not seen alone, or for
     *     another term than 0 to 90 days; forbidden for a volunteer and for herself; conflict where another guest has
     *     the id, the invitation was ended, or three guests are open
     */
    public Outcome<Invitation> invite(SaidGuest said) {
        return inviteGuest.invite(actor, learner, said);
    }

    /**
     * The learner's guests whose last day is not over. To herself a guest whose invitation was ended looks like
     * any other.
     *
     * @return the earliest invited first, or the refusal
     */
    public Outcome<List<SeenGuest>> list() {
        return keepGuests.of(actor, learner);
    }

    /**
     * Shows today's step to a guest for an hour. For the learner herself: nobody else says that she is there.
     *
     * @param guest the guest's id
     * @return her guests, or the refusal
     */
    public Outcome<List<SeenGuest>> show(String guest) {
        return keepGuests.show(actor, learner, guest);
    }

    /**
     * Ends an invitation for good. Nothing tells the guest, and nothing of the end is kept.
     *
     * @param guest the guest's id
     * @return her guests, with this one until its last day; or the refusal
     */
    public Outcome<List<SeenGuest>> end(String guest) {
        return keepGuests.end(actor, learner, guest);
    }
}
