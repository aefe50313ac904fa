package org.inclusion.content;

import java.util.List;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A walk through a page that is there anyway: what to look at or do, place by place.
 *
 * @param id id within its pack, and unique over a library
 * @param title its title
 * @param stops its stops, in order; at least one
 */
public record Tour(String id, LocalizedText title, List<Stop> stops) {

    /**
     * Copies the stops.
     *
     * @param id its id
     * @param title its title
     * @param stops its stops
     */
    public Tour {
        stops = List.copyOf(stops);
    }

    /** What to do at a stop. */
    public enum Act {
        /** Read what stands there. */
        READ,
        /** Press it. */
        CLICK,
        /** Write into it. */
        INPUT,
        /** Choose from it. */
        SELECT,
        /** Go where it leads. */
        VISIT
    }

    /**
     * A stop.
     *
     * @param id id within its tour
     * @param target a CSS selector; several parts, parted by {@value #INTO}, each look inside the shadow root of what
     *     the part before has found
     * @param page how the path of the page's address ends, {@code *} standing for anything; or null where any page will do
     * @param say what is said to her
     * @param act what she does there
     * @param check how the page knows that it is done; null where her word will do
     */
    public record Stop(
            String id,
            String target,
            @Nullable String page,
            LocalizedText say,
            Act act,
            @Nullable Check check) {

        /** What parts a target that lies in a shadow root. */
        public static final String INTO = " >>> ";
    }

    /**
     * When a stop is done.
     *
     * @param selector what must be there by then, or what the value is asked of; null for the target itself
     * @param value a regular expression over the value, or {@value #NOT_EMPTY}; null where being there is enough
     */
    public record Check(@Nullable String selector, @Nullable String value) {

        /** Any value will do. */
        public static final String NOT_EMPTY = "notEmpty";
    }
}
