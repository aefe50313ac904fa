package org.inclusion.accompaniment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.inclusion.access.LearnerId;
import org.inclusion.id.OpaqueId;

/**
 * Says that a learner came to a workshop. Immutable.
 *
 * @param learner who came
 * @param structure the id of the structure under which the workshop stands
 * @param workshop the workshop's id
 * @param notedAt when it was noted, in microseconds
 */
public record Attendance(LearnerId learner, String structure, String workshop, Instant notedAt) {

    /**
     * Checks the shapes and cuts the time.
     *
     * @throws IllegalArgumentException naming the field
     */
    public Attendance {
        OpaqueId.require("structure id", structure);
        OpaqueId.require("workshop id", workshop);
        notedAt = notedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
