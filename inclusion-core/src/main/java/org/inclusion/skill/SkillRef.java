package org.inclusion.skill;

import org.inclusion.id.OpaqueId;

/**
 * A skill of a pack, in whichever version.
 *
 * @param pack pack id
 * @param skill id of the skill within the pack
 */
public record SkillRef(String pack, String skill) {

    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException if one has not the {@link OpaqueId} shape
     */
    public SkillRef {
        OpaqueId.require("pack id", pack);
        OpaqueId.require("skill id", skill);
    }
}
