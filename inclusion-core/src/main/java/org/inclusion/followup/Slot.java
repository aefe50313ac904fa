package org.inclusion.followup;

import java.time.Duration;
import java.time.Instant;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * A free hour of the host's agenda. Immutable.
 *
 * @param id of the {@link OpaqueId} shape
 * @param start when it begins
 * @param length how long it is, above zero
 * @param helper the id of the helper who holds a promise that is booked with this hour; null where nobody holds such a
 *     promise yet. A promise that is moved to this hour keeps its owner
 * @param way how they meet
 */
public record Slot(
        String id, Instant start, Duration length, @Nullable String helper, MeetingWay way) {

    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException if an id is misshapen or the length is not above zero
     */
    public Slot {
        OpaqueId.require("slot id", id);
        OpaqueId.requireIfAny("helper's id", helper);
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("a slot is longer than nothing");
        }
    }
}
