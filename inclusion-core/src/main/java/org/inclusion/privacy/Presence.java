package org.inclusion.privacy;

import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Refusal;

/** A helper reads or erases all that is noted of a learner only while she is present. */
final class Presence {

    private Presence() {}

    /**
     * The refusal where she is not present.
     *
     * @param learnerPresent whether she is present, as a helper confirms; ignored when the actor is the learner
     */
    static Optional<Refusal> missing(Actor actor, LearnerId learner, boolean learnerPresent) {
        return actor.is(learner) || learnerPresent
                ? Optional.empty()
                : Optional.of(Refusal.invalid("present", "person-not-present"));
    }
}
