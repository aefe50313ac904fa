package org.inclusion.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.inclusion.store.BusyException;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.words.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what went wrong into the problem that the caller is told. Writes more of a failure to the host's log, and
 * nothing of a refusal.
 */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /**
     * The problem of a failure.
     *
     * @param failure what a handler threw; of anything unexpected the caller gets an incident number to name to
     *     the host
     */
    public static Problem problem(Throwable failure, HttpServletRequest request) {
        if (failure instanceof ProblemException refused) {
            return refused.problem();
        }
        if (failure instanceof BusyException) {
            LOG.warn("a request was refused: {}", failure.getMessage());
            return Problem.of(503, "busy").with("Retry-After", "3");
        }
        if (failure instanceof StoreUnavailableException) {
            LOG.warn("the store is away: {} ({})", failure.getMessage(), String.valueOf(failure.getCause()));
            return Problem.of(503, "store-away").with("Retry-After", "5");
        }
        if (failure instanceof RetryableException) {
            LOG.warn("every retry failed: {} ({})", failure.getMessage(), String.valueOf(failure.getCause()));
            return Problem.of(503, "try-again").with("Retry-After", "1");
        }
        return unexpected(failure, request);
    }

    /** The host's log says under the incident number what happened. */
    private static Problem unexpected(Throwable failure, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {} at {} {}", incident, request.getMethod(), request.getServletPath(), failure);
        return new Problem(500, Reason.of("problem.unexpected", "incident", incident), Map.of());
    }
}
