package org.inclusion.words;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says why something is so, before it is put into words: a code, and the things that the sentence names. {@link Words} turns a
 * reason into a sentence in the reader's language. Immutable.
 *
 * @param code stable, dotted, lower case: {@code next.practise-again}
 * @param arguments the text of each thing that the sentence names, by argument name; never personal data beyond opaque ids
 */
public record Reason(String code, Map<String, LocalizedText> arguments) {

    /** Copies the arguments. */
    public Reason {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** A reason whose sentence names nothing. */
    public static Reason of(String code) {
        return new Reason(code, Map.of());
    }

    /**
     * A reason whose sentence names one thing, alike in every language.
     *
     * @param name the argument's name
     * @param value the argument's text
     */
    public static Reason of(String code, String name, String value) {
        return of(code, name, LocalizedText.of(value));
    }

    /**
     * A reason whose sentence names one thing, in the reader's language where the thing has a text in it.
     *
     * @param name the argument's name
     * @param value the argument's text
     */
    public static Reason of(String code, String name, LocalizedText value) {
        return new Reason(code, Map.of(name, value));
    }

    /**
     * This reason with one argument more.
     *
     * @param name the argument's name
     * @param value the argument's text
     * @return a new reason; this one stays as it is
     */
    public Reason with(String name, LocalizedText value) {
        Map<String, LocalizedText> more = new TreeMap<>(arguments);
        more.put(name, value);
        return new Reason(code, more);
    }
}
