package org.inclusion.place;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The longest texts of a help place. */
final class PlaceText {

    static final int NAME = 300;

    static final int ADDRESS = 500;

    static final int LINK = 2_083;

    static final int PARAGRAPH = 10_000;

    private static final int LIST = 20;

    private PlaceText() {}

    static void require(String what, String value, int longest) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        if (value.length() > longest) {
            throw new IllegalArgumentException(what + " is longer than " + longest + " characters");
        }
    }

    static void requireIfAny(String what, @Nullable String value, int longest) {
        if (value != null) {
            require(what, value, longest);
        }
    }

    static List<String> list(String what, List<String> values, int longest) {
        if (values.size() > LIST) {
            throw new IllegalArgumentException(what + " has more than " + LIST + " values");
        }
        values.forEach(value -> require(what, value, longest));
        return List.copyOf(values);
    }

    /** In the order of the constants, so that what is written of a place does not change from one day to the next. */
    static <E extends Enum<E>> Set<E> ordered(Collection<E> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
