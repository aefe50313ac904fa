package org.inclusion.referral;

import org.inclusion.id.OpaqueId;

/**
 * A structure of the host to which people can be referred. Immutable.
 *
 * @param id the structure's id, of the {@link OpaqueId} shape
 * @param name its name, as people read it
 */
public record ReceivingStructure(String id, String name) {

    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException if the id is misshapen or the name is blank
     */
    public ReceivingStructure {
        OpaqueId.require("structure id", id);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a structure has a name");
        }
    }
}
