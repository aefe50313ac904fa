package org.inclusion;

import java.util.List;

/** Thrown when the library cannot be built with the options given; lists every problem. */
public final class InvalidConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /**
     * A refusal of a configuration.
     *
     * @param problems all problems, one sentence each; at least one
     */
    public InvalidConfigurationException(List<String> problems) {
        super("inclusion cannot be built:\n" + String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * All problems.
     *
     * @return at least one
     */
    public List<String> problems() {
        return problems;
    }
}
