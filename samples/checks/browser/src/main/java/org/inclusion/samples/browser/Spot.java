package org.inclusion.samples.browser;

import java.util.regex.Pattern;

/**
 * Something that can be pressed.
 *
 * @param screen the headings around it
 * @param name the words on it
 */
record Spot(String screen, String name) {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** What differs in a number alone, such as a date or a code, is one. */
    Spot {
        screen = DIGITS.matcher(screen).replaceAll("#");
        name = DIGITS.matcher(name).replaceAll("#");
    }
}
