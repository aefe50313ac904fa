package org.inclusion.cohort;

import java.time.Instant;

/**
 * A stored count of a structure: how many of its people were ever counted for one wish, one theme, one way of being
 * accompanied, or one reason or answer of a referral; or how many of its helpers who learn have taken one step. Nobody
 * is shown a row as it is. A count is of ten people or more, but the people who are left over may be few.
 *
 * @param structure the structure's id
 * @param figure the wish, the theme, the mode, the reason, the answer or the step
 * @param people how many have ever said the wish, been accompanied or referred so, or taken the step, by what was known
 *     when they were counted
 * @param among how many there were: the published number of people of the structure, or its helpers who learn
 * @param countedAt when they were counted, in microseconds
 */
public record CountRow(String structure, Figure figure, long people, long among, Instant countedAt) {

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if the figure is the people or an area, or the people are more than there were
     */
    public CountRow {
        if (figure.kind() == Figure.Kind.PEOPLE || figure.kind() == Figure.Kind.AREA) {
            throw new IllegalArgumentException("neither people nor an area is a count: " + figure);
        }
        if (people < 0 || people > among) {
            throw new IllegalArgumentException("people " + people + " among " + among);
        }
    }
}
