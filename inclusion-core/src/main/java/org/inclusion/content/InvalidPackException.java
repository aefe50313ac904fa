package org.inclusion.content;

import java.util.List;

/** One pack or more cannot be used. Carries every problem found, not the first only. */
public final class InvalidPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    InvalidPackException(List<PackProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<PackProblem> problems) {
        StringBuilder message = new StringBuilder().append(problems.size()).append(" problem(s) in content:");
        for (PackProblem problem : problems) {
            message.append('\n').append(problem);
        }
        return message.toString();
    }

    /**
     * All problems.
     *
     * @return at least one, in the order of the files
     */
    public List<PackProblem> problems() {
        return problems;
    }
}
