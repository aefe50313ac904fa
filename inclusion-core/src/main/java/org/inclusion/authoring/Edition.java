package org.inclusion.authoring;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A leaflet as it was published for its structure. It never changes, but for the id of a helper who is
 * erased. Immutable.
 *
 * @param structure the id of the structure
 * @param leaflet the id of the leaflet
 * @param number counts the editions of the leaflet, from 1
 * @param text what it says
 * @param publishedBy the id of the helper who published it
 * @param publishedAt when
 * @param readBy the id of the colleague who had read it; null where the helper said that there was nobody to read it
 * @param checkOn the calendar day from which somebody should check it again
 */
public record Edition(
        String structure,
        String leaflet,
        int number,
        LeafletText text,
        String publishedBy,
        Instant publishedAt,
        @Nullable String readBy,
        LocalDate checkOn) {

    /**
     * The edition with an alias in the place of a helper who is erased.
     *
     * @param helper the helper's id
     * @param alias the id that takes its place
     */
    public Edition renamed(String helper, String alias) {
        return new Edition(
                structure,
                leaflet,
                number,
                text,
                publishedBy.equals(helper) ? alias : publishedBy,
                publishedAt,
                helper.equals(readBy) ? alias : readBy,
                checkOn);
    }
}
