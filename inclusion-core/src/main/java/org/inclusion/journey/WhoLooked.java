package org.inclusion.journey;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookStore;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.annotation.Internal;

/** Tells a learner who looked at what is known of her. For her alone. Thread-safe. */
@Internal
public final class WhoLooked {

    private final Guard guard;
    private final LookStore looks;

    public WhoLooked(Guard guard, LookStore looks) {
        this.guard = guard;
        this.looks = looks;
    }

    /**
     * The looks at what is known of a learner.
     *
     * @param actor the learner herself
     * @param learner at whom
     * @return the looks, the latest first, or the refusal
     */
    public Outcome<List<Look>> at(Actor actor, LearnerId learner) {
        return guard.run(actor, Permission.SEE_WHO_LOOKED, learner, (tx, now) -> Outcome.done(looks.at(tx, learner)));
    }
}
