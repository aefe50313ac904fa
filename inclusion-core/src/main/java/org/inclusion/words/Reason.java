package org.inclusion.words;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why something is so, as a message code with arguments. {@link Words} turns a
 * reason into a sentence in the reader's language. Immutable.
 *
 * @param code stable, dotted, lower case: {@code next.practise-again}
 * @param arguments the arguments of the sentence by name; no personal data but opaque ids
 */
public record Reason(String code, Map<String, LocalizedText> arguments) {

    /** Copies the arguments. */
    public Reason {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** A reason without arguments. */
    public static Reason of(String code) {
        return new Reason(code, Map.of());
    }

    /**
     * A reason with one argument that is the same in every language.
     *
     * @param name the argument's name
     * @param value the argument's text
     */
    public static Reason of(String code, String name, String value) {
        return of(code, name, LocalizedText.of(value));
    }

    /**
     * A reason with one argument that is translated.
     *
     * @param name the argument's name
     * @param value the argument's text
     */
    public static Reason of(String code, String name, LocalizedText value) {
        return new Reason(code, Map.of(name, value));
    }

    /**
     * This reason with one more argument.
     *
     * @param name the argument's name
     * @param value the argument's text
     * @return a new reason
     */
    public Reason with(String name, LocalizedText value) {
        Map<String, LocalizedText> more = new TreeMap<>(arguments);
        more.put(name, value);
        return new Reason(code, more);
    }
}
