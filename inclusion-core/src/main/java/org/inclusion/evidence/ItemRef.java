package org.inclusion.evidence;

import org.inclusion.id.OpaqueId;

/**
 * An item in one version of a pack. A released version never changes, so evidence says for ever what it was about.
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
