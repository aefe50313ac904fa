package org.inclusion.accompaniment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * A workshop, as it was noted. {@link Attendance} has the participants who are known by name. The number of all
 * participants is kept here, even after an erasure. Immutable.
 *
 * @param structure the id of the structure under which it stands
 * @param id the id that the sender chose, unique in the structure
 * @param helper the id of the helper who noted it
 * @param activity day, way of meeting, minutes, themes and materials
 * @param level the level for which it was announced; null for everybody
 * @param people the number of participants, known by name or not, from 1 to 1,000
 * @param notedAt when it was noted, in microseconds
 */
public record Workshop(
        String structure,
        String id,
        String helper,
        Activity activity,
        @Nullable WorkshopLevel level,
        int people,
        Instant notedAt) {

    /** A larger number is a slip of the finger. */
    static final int MOST_PEOPLE = 1_000;

    /**
     * Checks the shapes and cuts the time.
     *
     * @throws IllegalArgumentException naming the field
     */
    public Workshop {
        OpaqueId.require("structure id", structure);
        OpaqueId.require("workshop id", id);
        OpaqueId.require("helper's id", helper);
        if (people < 1 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("1 to " + MOST_PEOPLE + " people come to a workshop, not " + people);
        }
        notedAt = notedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
