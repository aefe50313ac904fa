package org.inclusion.cohort;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.inclusion.id.OpaqueId;

/**
 * What was done in a structure in one quarter, as it was counted last: of one kind, for ten people and more. It says
 * nothing of whom, and stands when somebody is erased. Immutable.
 *
 * @param structure the structure's id
 * @param kind what was done
 * @param quarter in which quarter
 * @param times how often it was done, above 0
 * @param people how many came in all, each as often as she came: {@code times} but for workshops; at least
 *     {@code times}
 * @param minutes how long it took in all, once for everybody who came together; 0 for promises
 * @param notedUntil what was noted before this time is counted; what is noted later is not yet. In microseconds
 */
public record DoneRow(
        String structure, Kind kind, Quarter quarter, long times, long people, long minutes, Instant notedUntil) {

    /** What was done. */
    public enum Kind {
        /** Accompaniments of one learner each, by the day on which she was accompanied. */
        ACCOMPANIMENT,
        /** Workshops, by the day on which they were held. */
        WORKSHOP,
        /** Promises of a call or an appointment that were kept, by the day on which they spoke. */
        PROMISE
    }

    /**
     * Checks the shapes and cuts the time.
     *
     * @throws IllegalArgumentException naming the field
     */
    public DoneRow {
        OpaqueId.require("structure id", structure);
        if (times < 1 || people < times || minutes < 0) {
            throw new IllegalArgumentException("done " + times + " times, people " + people + ", minutes " + minutes);
        }
        notedUntil = notedUntil.truncatedTo(ChronoUnit.MICROS);
    }
}
