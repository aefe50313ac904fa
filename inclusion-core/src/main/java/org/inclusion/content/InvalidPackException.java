package org.inclusion.content;

import java.util.List;
import java.util.stream.Collectors;

/** Says that one content pack or more cannot be used, with every problem found in them. */
public final class InvalidPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    InvalidPackException(List<PackProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<PackProblem> problems) {
        return problems.stream()
                .map(PackProblem::toString)
                .collect(Collectors.joining("\n", problems.size() + " problem(s) in content:\n", ""));
    }

    /** All problems, at least one, in the order of the files. */
    public List<PackProblem> problems() {
        return problems;
    }
}
