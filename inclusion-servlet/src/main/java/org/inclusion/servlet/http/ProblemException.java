package org.inclusion.servlet.http;

/**
 * Carries a problem from anywhere in the work on a request to the servlet, which answers with the problem. It never
 * leaves the servlet, and has no stack trace: a refused request is no failure of the program.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.reason().code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
