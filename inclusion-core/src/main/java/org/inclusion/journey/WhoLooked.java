package org.inclusion.journey;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookStore;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;

/** Tells a person who looked at what is known of her. For her alone. Thread-safe. */
public final class WhoLooked {

    private final Guard guard;
    private final LookStore looks;

    /**
     * The use case.
     *
     * @param guard the door
     * @param looks keeps who looked
     */
    public WhoLooked(Guard guard, LookStore looks) {
        this.guard = guard;
        this.looks = looks;
    }

    /**
     * Who looked.
     *
     * @param actor herself
     * @param learner whose
     * @return the looks, the latest first, or the refusal
     */
    public Outcome<List<Look>> at(Actor actor, LearnerId learner) {
        return guard.run(actor, Permission.SEE_WHO_LOOKED, learner, (tx, now) -> Outcome.done(looks.at(tx, learner)));
    }
}
