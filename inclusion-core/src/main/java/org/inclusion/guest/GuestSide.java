package org.inclusion.guest;

import org.inclusion.access.Outcome;
import org.inclusion.room.OpenDoor;

/**
 * The requests of a guest, who is not signed in and presents the code of an invitation. Thread-safe.
 *
 * <pre>{@code
 * inclusion.at(GuestSide.DOOR).seeTodaysStep(signs);
 * }</pre>
 */
public interface GuestSide {

    /** The door to these requests: {@code inclusion.at(GuestSide.DOOR)}. */
    OpenDoor<GuestSide> DOOR = new OpenDoor<>(GuestRoom.ID, GuestSide.class);

    /**
     * Today's step, while the learner shows it. The caller of this method must limit guesses, as for cards. She reads
     * that a guest looked.
     *
     * @param signs the code of the invitation; spaces, grouping and case are ignored
     * @return the step, and nothing about the learner; or a refusal. The refusal is the same for a wrong code, a step
     *     that is not shown, an invitation that is over or was ended, a learner whose erasure was requested, and where
     *     no step is suggested
     * @throws org.inclusion.store.StoreUnavailableException where the database is away
     */
    Outcome<TodaysStep> seeTodaysStep(String signs);
}
