package org.inclusion.together;

import org.inclusion.evidence.ItemRef;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * A place in the content: never an address or a title of the host. Whether there is such a place, the content says.
 *
 * @param item a step or a tour
 * @param anchor inside it: {@code block.} and the number of a block of the step's lesson, from 1 on; or the id of a
 *     stop; null for the whole item
 */
public record Place(ItemRef item, @Nullable String anchor) {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the anchor is misshapen
     */
    public Place {
        OpaqueId.requireIfAny("anchor", anchor);
    }

    /** This item, at another anchor. */
    Place at(String other) {
        return new Place(item, other);
    }
}
