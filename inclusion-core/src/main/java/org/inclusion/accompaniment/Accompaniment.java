package org.inclusion.accompaniment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Quotas;
import org.inclusion.evidence.Help;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * An accompaniment of one learner, as it was noted. Immutable.
 *
 * @param learner who was accompanied
 * @param id the id that the sender chose, unique among the learner's accompaniments
 * @param structure the id of the structure under which it stands
 * @param helper the id of the helper who noted it
 * @param activity day, way of meeting, minutes, themes and materials
 * @param redirection to which kind of structure she was directed; null where to none
 * @param help the help in this activity, as the helper chose it; null where it was not noted
 * @param evidence the id of the evidence that was sent with it; null where none was
 * @param notedAt when it was noted, in microseconds
 */
public record Accompaniment(
        LearnerId learner,
        String id,
        String structure,
        String helper,
        Activity activity,
        @Nullable Redirection redirection,
        @Nullable Help help,
        @Nullable String evidence,
        Instant notedAt) {

    /** The quota of accompaniments and workshops noted. */
    public static final Quotas.Kind QUOTA = new Quotas.Kind("ACCOMPANIMENT", "accompaniments and workshops noted", 300);

    /**
     * Checks the shapes and cuts the time.
     *
     * @throws IllegalArgumentException naming the field
     */
    public Accompaniment {
        OpaqueId.require("accompaniment id", id);
        OpaqueId.require("structure id", structure);
        OpaqueId.require("helper's id", helper);
        OpaqueId.requireIfAny("evidence id", evidence);
        notedAt = notedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
