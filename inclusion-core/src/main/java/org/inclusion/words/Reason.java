package org.inclusion.words;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why something is so, before it is put into words: a code and what it speaks of. {@link Words} turns it into a
 * sentence in the reader's language.
 *
 * @param code stable, dotted, lower case: {@code next.practise-again}
 * @param arguments what the sentence names, by argument name, each in the languages it has; never personal data beyond opaque
 *     ids
 */
public record Reason(String code, Map<String, LocalizedText> arguments) {

    /**
     * Copies the arguments.
     *
     * @param code stable code
     * @param arguments what the sentence names
     */
    public Reason {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /**
     * A reason that names nothing.
     *
     * @param code stable code
     * @return the reason
     */
    public static Reason of(String code) {
        return new Reason(code, Map.of());
    }

    /**
     * A reason that names one thing, the same in every language.
     *
     * @param code stable code
     * @param name the argument's name
     * @param value the argument's value
     * @return the reason
     */
    public static Reason of(String code, String name, String value) {
        return of(code, name, LocalizedText.of(value));
    }

    /**
     * A reason that names one thing, in the reader's language where it has it.
     *
     * @param code stable code
     * @param name the argument's name
     * @param value the argument's value
     * @return the reason
     */
    public static Reason of(String code, String name, LocalizedText value) {
        return new Reason(code, Map.of(name, value));
    }

    /**
     * The same reason, naming one thing more, in the reader's language where it has it.
     *
     * @param name the argument's name
     * @param value the argument's value
     * @return a new reason
     */
    public Reason with(String name, LocalizedText value) {
        Map<String, LocalizedText> more = new TreeMap<>(arguments);
        more.put(name, value);
        return new Reason(code, more);
    }
}
