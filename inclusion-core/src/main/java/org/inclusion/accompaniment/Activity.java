package org.inclusion.accompaniment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The day, way of meeting, minutes, themes and materials that an accompaniment of one learner and a workshop both
 * record. No free text. Immutable.
 *
 * @param day the calendar day
 * @param mode how they met
 * @param minutes how long it took, in minutes, from 1 to 1,440
 * @param themes what it was about, in the order of the Coop; may be none
 * @param materials what was used, in the order of the Coop; may be none
 */
public record Activity(LocalDate day, AccompanimentMode mode, int minutes, Set<Theme> themes, Set<Material> materials) {

    /** A day, in minutes. */
    static final int LONGEST = 1_440;

    /**
     * Checks the duration and copies the sets.
     *
     * @throws IllegalArgumentException if the minutes are out of range
     */
    public Activity {
        if (minutes < 1 || minutes > LONGEST) {
            throw new IllegalArgumentException("an accompaniment takes 1 to " + LONGEST + " minutes, not " + minutes);
        }
        themes = copy(Theme.class, themes);
        materials = copy(Material.class, materials);
    }

    private static <E extends Enum<E>> Set<E> copy(Class<E> type, Collection<E> some) {
        EnumSet<E> all = EnumSet.noneOf(type);
        all.addAll(some);
        return Collections.unmodifiableSet(all);
    }
}
