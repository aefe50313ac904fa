package org.inclusion.content;

import java.util.List;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A guided tour over a web page that exists anyway: an ordered list of stops, each with what to look at or do
 * there. Immutable.
 *
 * @param id id within its pack, and unique over a library
 * @param title its title
 * @param stops its stops, in order; at least one
 */
public record Tour(String id, LocalizedText title, List<Stop> stops) {

    /** Copies the stops. */
    public Tour {
        stops = List.copyOf(stops);
    }

    /** Says what the learner does at a stop. The pack format {@code inclusion-pack/1} calls it {@code act}. */
    public enum Action {
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
     * One stop of a tour: an element of the page, a sentence about it, and what to do with it.
     *
     * @param id id within its tour
     * @param target a CSS selector of the element; several parts, parted by {@value #INTO}, each find an element inside
     *     the shadow root of the element that the part before has found
     * @param page how the path of the page's address ends, {@code *} standing for anything; null where any page will do
     * @param say what is said to the learner
     * @param action what the learner does at the element
     * @param check how the page knows that it is done; null where the learner says so herself
     * @param shareable whether a helper in a session of live help may be told that she is here, on a page of the host;
     *     on a practice site the helper always is
     */
    public record Stop(
            String id,
            String target,
            @Nullable String page,
            LocalizedText say,
            Action action,
            @Nullable Check check,
            boolean shareable) {

        /** Parts a target that lies in a shadow root. */
        public static final String INTO = " >>> ";
    }

    /**
     * How a page knows that a stop is done: an element is there, or has a value.
     *
     * @param selector a CSS selector of the element; null for the target of the stop
     * @param value a regular expression over the element's value, or {@value #NOT_EMPTY}; null where it is enough that
     *     the element is there
     */
    public record Check(@Nullable String selector, @Nullable String value) {

        /** Any value will do. */
        public static final String NOT_EMPTY = "notEmpty";
    }
}
