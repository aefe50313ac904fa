package org.inclusion.evidence;

import org.inclusion.id.AreaId;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * The area, the skill and the practice site that an item is about. A subject is found once, at first receipt, in the
 * version of the pack that the evidence names, so that a history can be read for ever without the pack. Immutable.
 *
 * @param area the id of the area
 * @param skill the id of the skill within the evidence's pack; null for a self-report question, which is about an area,
 *     and for evidence that was kept before skills were noted
 * @param site the name of the practice site on which a step is practised; null elsewhere: the step is done with her own
 *     things or on the host's pages
 */
public record ItemSubject(
        AreaId area, @Nullable String skill, @Nullable String site) {

    /**
     * Checks the ids.
     *
     * @throws IllegalArgumentException if one has not the {@link OpaqueId} shape
     */
    public ItemSubject {
        OpaqueId.requireIfAny("skill id", skill);
        OpaqueId.requireIfAny("site", site);
    }

    /** A subject of which only the area is known. */
    public static ItemSubject of(AreaId area) {
        return new ItemSubject(area, null, null);
    }

    /** A subject that is done on no practice site. */
    public static ItemSubject of(AreaId area, String skill) {
        return new ItemSubject(area, skill, null);
    }
}
