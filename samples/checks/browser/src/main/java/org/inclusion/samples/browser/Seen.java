package org.inclusion.samples.browser;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a crawler sees of a page.
 *
 * @param screen the headings that are seen
 * @param text all that is written
 * @param spots what can be pressed, in the order of the page
 * @param fields the labels of fields that are empty
 * @param hasWayOn whether the page, and each element of the library on it, has something to press that leads on
 * @param isAtRest whether it was loaded, and nothing on it was at work
 */
record Seen(String screen, String text, List<Spot> spots, List<String> fields, boolean hasWayOn, boolean isAtRest) {

    /** What {@code crawl.look()} of {@code crawl.js} answered. */
    static Seen of(Map<?, ?> looked) {
        String screen = text(looked, "screen");
        return new Seen(
                screen,
                text(looked, "text"),
                texts(looked, "spots").stream()
                        .map(name -> new Spot(screen, name))
                        .toList(),
                texts(looked, "fields"),
                Boolean.TRUE.equals(looked.get("hasWayOn")),
                Boolean.TRUE.equals(looked.get("isAtRest")));
    }

    private static String text(Map<?, ?> looked, String name) {
        return String.valueOf(looked.get(name));
    }

    private static List<String> texts(Map<?, ?> looked, String name) {
        return ((List<?>) Objects.requireNonNull(looked.get(name), name))
                .stream().map(String::valueOf).toList();
    }
}
