package org.inclusion.journey;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookPosition;
import org.inclusion.access.LookStore;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.annotation.Internal;
import org.jspecify.annotations.Nullable;

/** Tells a learner who looked at what is known of her: herself, or with a helper who reads it to her. Thread-safe. */
@Internal
public final class WhoLooked {

    /** The most that one page holds. */
    public static final int LARGEST_PAGE = 100;

    private final Guard guard;
    private final LookStore looks;

    public WhoLooked(Guard guard, LookStore looks) {
        this.guard = guard;
        this.looks = looks;
    }

    /**
     * A page of the looks at what is known of a learner.
     *
     * @param actor the learner herself
     * @param learner at whom
     * @param after only looks behind this position; null for the latest
     * @param limit how many at most, from 1 to {@value #LARGEST_PAGE}; a number outside is moved inside
     * @return the looks, newest first, or the refusal
     */
    public Outcome<List<Look>> at(Actor actor, LearnerId learner, @Nullable LookPosition after, int limit) {
        return guard.run(
                actor,
                Permission.SEE_WHO_LOOKED,
                learner,
                (tx, now) -> Outcome.done(looks.at(tx, learner, after, within(limit))));
    }

    /**
     * A page of the looks, for a helper and the learner who read it together. Reading it is a look too.
     *
     * @param actor the learner herself, or a helper who confirms that she is present
     * @param learner at whom
     * @param after only looks behind this position; null for the latest
     * @param limit how many at most, from 1 to {@value #LARGEST_PAGE}; a number outside is moved inside
     * @return the looks, newest first, or the refusal
     */
    public Outcome<List<Look>> together(Actor actor, LearnerId learner, @Nullable LookPosition after, int limit) {
        return guard.show(
                actor,
                Permission.SEE_WHO_LOOKED_WITH_HER,
                Look.What.LOOKS,
                learner,
                (tx, now) -> Outcome.done(looks.at(tx, learner, after, within(limit))));
    }

    private static int within(int limit) {
        return Math.min(Math.max(limit, 1), LARGEST_PAGE);
    }
}
