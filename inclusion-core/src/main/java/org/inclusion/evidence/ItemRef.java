package org.inclusion.evidence;

import org.inclusion.id.OpaqueId;

/**
 * Names an item of a pack in one version. Evidence pins the version, because released versions never change.
 *
 * @param pack pack id
 * @param version pack version, {@code "1.0.0"}
 * @param item id of a question, step, skill or self-report of that pack
 */
public record ItemRef(String pack, String version, String item) {

    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException if one has not the {@link OpaqueId} shape
     */
    public ItemRef {
        OpaqueId.require("pack id", pack);
        OpaqueId.require("pack version", version);
        OpaqueId.require("item id", item);
    }
}
