package org.inclusion.cohort;

import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Theme;
import org.inclusion.id.AreaId;
import org.inclusion.id.StepId;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.jspecify.annotations.Nullable;

/**
 * Names what is counted in a structure: its people, an area, a wish, a step, a theme, a way of being accompanied, or a
 * reason or an answer of referrals. The number is not part of the name.
 *
 * @param kind what kind of thing
 * @param pack the id of the pack of a step; null for every other kind
 * @param id the id of the area, the goal or the step, or the name of the theme, the mode, the reason or the
 *     answer; empty for the people
 */
public record Figure(Kind kind, @Nullable String pack, String id) {

    /** The kind of thing in which people are counted. */
    public enum Kind {
        /** The people whom the structure accompanies. */
        PEOPLE,
        /** Those whose level is established in an area. */
        AREA,
        /** Those who said a wish. */
        WISH,
        /** Those who were accompanied on a theme. */
        THEME,
        /** Those who were accompanied in a way. */
        MODE,
        /** Those who were referred for a reason. */
        REASON,
        /** Those for whose referral an answer came. */
        ANSWER,
        /** The helpers who took a step. */
        STEP
    }

    /** The people whom a structure accompanies. */
    public static final Figure PEOPLE = new Figure(Kind.PEOPLE, null, "");

    /**
     * Checks that the ids are those of the kind.
     *
     * @throws IllegalArgumentException if an id is missing, or one too many
     */
    public Figure {
        if ((pack != null) != (kind == Kind.STEP) || id.isEmpty() != (kind == Kind.PEOPLE)) {
            throw new IllegalArgumentException("pack " + pack + " and id \"" + id + "\" are not those of a " + kind);
        }
    }

    /** Those whose level is established in an area. */
    public static Figure area(AreaId area) {
        return new Figure(Kind.AREA, null, area.value());
    }

    /** Those who wished to reach a goal. */
    public static Figure wish(String goal) {
        return new Figure(Kind.WISH, null, goal);
    }

    /** Those who were accompanied on a theme. */
    public static Figure theme(Theme theme) {
        return new Figure(Kind.THEME, null, theme.name());
    }

    /** Those who were accompanied in a way. */
    public static Figure mode(AccompanimentMode mode) {
        return new Figure(Kind.MODE, null, mode.name());
    }

    /** Those who were referred for a reason. */
    public static Figure reason(ReferralReason reason) {
        return new Figure(Kind.REASON, null, reason.name());
    }

    /** Those for whose referral an answer came. */
    public static Figure answer(ReferralAnswer.Kind answer) {
        return new Figure(Kind.ANSWER, null, answer.name());
    }

    /** The helpers who took a step of a pack. */
    public static Figure step(String pack, StepId step) {
        return new Figure(Kind.STEP, pack, step.value());
    }
}
