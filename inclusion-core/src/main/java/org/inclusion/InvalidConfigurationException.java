package org.inclusion;

import java.util.List;

/** {@link InclusionBuilder#build} refused. Lists everything that is wrong, not the first thing only. */
public final class InvalidConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidConfigurationException(List<String> problems) {
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
