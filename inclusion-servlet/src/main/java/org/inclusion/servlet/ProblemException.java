package org.inclusion.servlet;

/** Leaves the reading of a request that cannot be read. Never leaves the servlet. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.reason().code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
