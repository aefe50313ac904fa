package org.inclusion.cohort;

import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * Records that a learner was already counted in one figure of a structure, so that she is not new there again. In an
 * area, the row also holds her level: at another level she is new there. A figure is published again only when ten
 * people are new in it. A figure counts people of the structure, levels in an area, a wish, a theme, a way of meeting,
 * a reason or an answer of referrals, or a step that helpers took. Nobody is shown such rows.
 *
 * @param structure the structure's id
 * @param learner the learner
 * @param figure what she was counted in
 * @param level her most probable level when she was counted in an area; null exactly where the figure is of
 *     another kind
 */
public record Counted(
        String structure,
        LearnerId learner,
        Figure figure,
        @Nullable Help level) {

    /**
     * Checks that area and level come together.
     *
     * @throws IllegalArgumentException if the figure is an area and the level null, or the other way round
     */
    public Counted {
        if ((figure.kind() == Figure.Kind.AREA) != (level != null)) {
            throw new IllegalArgumentException("an area and a level come together: " + figure + ", level " + level);
        }
    }

    /** A learner counted among the people of a structure. */
    public static Counted among(String structure, LearnerId learner) {
        return in(structure, learner, Figure.PEOPLE);
    }

    /** A learner counted at a level in an area. */
    public static Counted at(String structure, LearnerId learner, AreaId area, Help level) {
        return new Counted(structure, learner, Figure.area(area), level);
    }

    /** A learner counted in a figure that is no area. */
    public static Counted in(String structure, LearnerId learner, Figure figure) {
        return new Counted(structure, learner, figure, null);
    }
}
