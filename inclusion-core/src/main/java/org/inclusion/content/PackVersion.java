package org.inclusion.content;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a content pack, in three numbers such as {@code 1.0.0}. A new major version may drop or reorder steps;
 * a minor one only adds; a patch only mends words.
 *
 * @param major from 0
 * @param minor from 0
 * @param patch from 0
 */
public record PackVersion(int major, int minor, int patch) implements Comparable<PackVersion> {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");

    /**
     * Reads a version from its text.
     *
     * @param text {@code "1.0.0"}, each number with one to four digits
     * @throws IllegalArgumentException if the text has another shape
     */
    public static PackVersion parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a pack version looks like 1.0.0, not " + text);
        }
        return new PackVersion(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    @Override
    public int compareTo(PackVersion other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        return new int[] {major, minor, patch};
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
