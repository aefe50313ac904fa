package org.inclusion.lti.service;

import org.inclusion.completion.CompletionGateway.Result;

/**
 * Says why a call to a platform's service did not succeed. The message may name the platform and what it answered, and
 * names nobody.
 */
public final class ServiceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Result result;
    private final boolean isOurs;
    private final boolean isGone;

    public ServiceFailure(Result result, String message) {
        this(result, message, false, false);
    }

    private ServiceFailure(Result result, String message, boolean isOurs, boolean isGone) {
        super(message);
        this.result = result;
        this.isOurs = isOurs;
        this.isGone = isGone;
    }

    /** What was asked for is not there. */
    static ServiceFailure gone(String message) {
        return new ServiceFailure(Result.REFUSED, message, false, true);
    }

    /** Another server of ours is at it. */
    public static ServiceFailure notOurTurn() {
        return new ServiceFailure(Result.LATER, "the line item of a link is being made by another server", true, false);
    }

    /** Whether the platform has nothing to do with it. */
    public boolean isOurs() {
        return isOurs;
    }

    /** Whether the platform says that what was asked for is not there (404, 410). */
    public boolean isGone() {
        return isGone;
    }

    public Result result() {
        return result;
    }
}
