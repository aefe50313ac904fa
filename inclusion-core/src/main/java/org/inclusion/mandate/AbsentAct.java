package org.inclusion.mandate;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Quotas;
import org.inclusion.id.OpaqueId;

/**
 * Something that a helper did for a learner in her absence. It is no evidence: it says nothing about what she can do.
 * Noted with or without a right, and she can read which. Immutable.
 *
 * @param id chosen by its sender, unique for the learner; of the {@link OpaqueId} shape
 * @param learner for whom
 * @param helper the id of the helper who did it
 * @param structure the id of a structure that both belong to: the one whose mandate the right speaks of, where it
 *     speaks of one
 * @param procedure in which field
 * @param notedAt when it was noted
 * @param right whether there was a right at that time, and which
 */
public record AbsentAct(
        String id,
        LearnerId learner,
        String helper,
        String structure,
        Procedure procedure,
        Instant notedAt,
        RightToAct right) {

    /** The quota of acts noted that were done in somebody's absence. */
    public static final Quotas.Kind QUOTA =
            new Quotas.Kind("ABSENT_ACT", "acts noted that were done in somebody's absence", 500);

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if the id is misshapen
     */
    public AbsentAct {
        OpaqueId.require("absent act id", id);
    }
}
