package org.inclusion.lti.grade;

import org.inclusion.completion.CompletionGateway.Result;

/** Says why a platform does not have it. The message names the platform's host and what it answered, and nobody. */
final class GradeFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Result result;
    private final boolean isOurs;

    GradeFailure(Result result, String message) {
        this(result, message, false);
    }

    private GradeFailure(Result result, String message, boolean isOurs) {
        super(message);
        this.result = result;
        this.isOurs = isOurs;
    }

    /** Another server of ours is at it. */
    static GradeFailure notOurTurn() {
        return new GradeFailure(Result.LATER, "the line item of a link is being made by another server", true);
    }

    /** Whether the platform has nothing to do with it. */
    boolean isOurs() {
        return isOurs;
    }

    Result result() {
        return result;
    }
}
