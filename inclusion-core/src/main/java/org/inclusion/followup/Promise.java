package org.inclusion.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Quotas;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * A promise that somebody calls a learner, or meets her. The first day and the first way stay as they were said; {@link
 * PromiseState} derives what holds now. A promise with an hour is an appointment. Immutable.
 *
 * @param learner who is called
 * @param id the id that the sender chose, unique among the learner's promises
 * @param structure the id of the structure under which the promise stands
 * @param owner the id of the helper who calls; null where nobody holds the promise yet
 * @param byRelation whether the owner accompanied her beyond one day when the promise became the owner's; then the
 *     promise is held only as long as the host knows of that relation
 * @param day the working day from which the call is due; of an appointment, the day of its hour
 * @param meetsAt the hour of the appointment, in microseconds; null where no hour was agreed
 * @param booking the id of the booking in the host's agenda; null where the host has none
 * @param way how they meet
 * @param matter what it is about
 * @param madeBy the id of the person who made the promise, or of the learner who asked to be called
 * @param madeAt when, in microseconds
 */
public record Promise(
        LearnerId learner,
        String id,
        String structure,
        @Nullable String owner,
        boolean byRelation,
        LocalDate day,
        @Nullable Instant meetsAt,
        @Nullable String booking,
        MeetingWay way,
        Matter matter,
        String madeBy,
        Instant madeAt) {

    /** The calls that are promised to her. */
    public static final Look.What LOOK = new Look.What("PROMISES");

    /** The number to call her, which the host gave for one call. */
    public static final Look.What LOOK_AT_NUMBER = new Look.What("NUMBER");

    /** The quota of promises made, and tries noted. */
    public static final Quotas.Kind QUOTA = new Quotas.Kind("PROMISE", "promises made, and tries noted", 200);

    /**
     * Checks the shapes and cuts the times.
     *
     * @throws IllegalArgumentException naming the field
     */
    public Promise {
        OpaqueId.require("promise id", id);
        OpaqueId.require("structure id", structure);
        OpaqueId.requireIfAny("owner's id", owner);
        OpaqueId.requireIfAny("booking id", booking);
        OpaqueId.require("actor id", madeBy);
        meetsAt = meetsAt == null ? null : meetsAt.truncatedTo(ChronoUnit.MICROS);
        madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Tells whether the learner asked for the call herself.
     *
     * @return true for <i>Rappelez-moi</i>
     */
    public boolean isAskedByHer() {
        return madeBy.equals(learner.value());
    }

    /** The promise about something else. */
    Promise about(Matter other) {
        return new Promise(
                learner, id, structure, owner, byRelation, day, meetsAt, booking, way, other, madeBy, madeAt);
    }

    /** The promise as one that nobody holds. */
    public Promise heldByNobody() {
        return heldBy(null, false);
    }

    /** The promise of another owner. */
    public Promise heldBy(@Nullable String other, boolean byRelation) {
        return new Promise(
                learner, id, structure, other, byRelation, day, meetsAt, booking, way, matter, madeBy, madeAt);
    }
}
