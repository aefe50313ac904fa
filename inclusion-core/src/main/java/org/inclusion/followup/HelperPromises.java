package org.inclusion.followup;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.room.ActorDoor;

/**
 * The requests of one actor about promises to everybody. Each is refused where the actor has no permission; every
 * method may throw {@link org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * HelperPromises promises = inclusion.as(helper).at(HelperPromises.DOOR);
 * promises.calls();
 * }</pre>
 */
public final class HelperPromises {

    /** The door to these requests: {@code as(helper).at(HelperPromises.DOOR)}. */
    public static final ActorDoor<HelperPromises> DOOR = new ActorDoor<>(FollowUpRoom.ID, HelperPromises.class);

    private final Actor actor;
    private final SeePromises seePromises;
    private final CountPromises countPromises;

    HelperPromises(Actor actor, SeePromises seePromises, CountPromises countPromises) {
        this.actor = actor;
        this.seePromises = seePromises;
        this.countPromises = countPromises;
    }

    /**
     * The list of calls of the actor, a helper: the promises that the helper holds, and those of the helper's
     * structures that nobody holds.
     *
     * @return those due first, then by day; 200 at most, and of one learner five at most that nobody holds; or
     *     the refusal
     */
    public Outcome<List<PromiseState>> calls() {
        return seePromises.calls(actor);
    }

    /**
     * How many promises of a structure nobody holds. Promises are counted, never people.
     *
     * @param structure the id of a structure that the actor coordinates
     * @return the counts, or the refusal
     */
    public Outcome<PromiseCounts> counts(String structure) {
        return countPromises.of(actor, structure);
    }
}
