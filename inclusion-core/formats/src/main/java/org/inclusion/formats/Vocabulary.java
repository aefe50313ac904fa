package org.inclusion.formats;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The meanings of the values of a column. Values are compared without accents, capitals, kinds of apostrophe and
 * blanks, and only up to a colon: version 0 of the national format explains its values behind one.
 *
 * @param <E> what is meant
 */
final class Vocabulary<E extends Enum<E>> {

    private final Map<String, E> meanings = new HashMap<>();

    Vocabulary<E> with(String value, E meant) {
        meanings.put(plain(value), meant);
        return this;
    }

    /** The meaning of a value; empty where it is not on the list. */
    Optional<E> meaning(String value) {
        return Optional.ofNullable(meanings.get(plain(value)));
    }

    private static String plain(String value) {
        int colon = value.indexOf(':');
        String name = colon < 0 ? value : value.substring(0, colon);
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}+]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
