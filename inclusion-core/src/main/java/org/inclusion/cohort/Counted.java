package org.inclusion.cohort;

import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * Says that a published sum of a structure counted a learner: among its people, or at a level in an area. Such rows are kept so
 * that two published sums never differ by fewer than ten people. Nobody is shown them, and no sum can be had from them.
 *
 * @param structure the structure's id
 * @param learner the learner
 * @param area the area in which she was counted; null for her being one of the people of the structure
 * @param level her most probable level when she was counted; null exactly where the area is
 */
public record Counted(
        String structure,
        LearnerId learner,
        @Nullable AreaId area,
        @Nullable Help level) {

    /**
     * Checks that area and level come together.
     *
     * @throws IllegalArgumentException if one of area and level is null and the other is not
     */
    public Counted {
        if ((area == null) != (level == null)) {
            throw new IllegalArgumentException("area " + area + " and level " + level + " come together");
        }
    }

    /** A learner counted among the people of a structure. */
    public static Counted among(String structure, LearnerId learner) {
        return new Counted(structure, learner, null, null);
    }

    /** A learner counted at a level in an area. */
    public static Counted at(String structure, LearnerId learner, AreaId area, Help level) {
        return new Counted(structure, learner, area, level);
    }
}
