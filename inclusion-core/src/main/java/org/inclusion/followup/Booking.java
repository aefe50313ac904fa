package org.inclusion.followup;

import org.inclusion.id.OpaqueId;

/**
 * An hour that is booked in the host's agenda. Immutable.
 *
 * @param id the host's own id of the booking, of the {@link OpaqueId} shape
 * @param slot the hour
 */
public record Booking(String id, Slot slot) {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the id is misshapen
     */
    public Booking {
        OpaqueId.require("booking id", id);
    }
}
