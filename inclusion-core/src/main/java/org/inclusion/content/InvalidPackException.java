package org.inclusion.content;

import java.util.List;
import java.util.stream.Collectors;

/** One pack or more cannot be used. Carries every problem found, not the first only. */
public final class InvalidPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    InvalidPackException(List<PackProblem> problems) {
        super(problems.size() + " problem(s) in content:\n"
                + problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
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
