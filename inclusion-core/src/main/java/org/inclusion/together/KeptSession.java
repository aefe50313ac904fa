package org.inclusion.together;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Quotas;

/**
 * A session of live help as a store keeps it.
 *
 * @param id the key
 * @param learner whom it was opened for
 * @param helper the id of the actor who opened it
 * @param openedAt when, in microseconds
 * @param number the version for optimistic locking, which grows with every change
 * @param content everything else, as the library writes it; up to 4,000 characters
 */
public record KeptSession(String id, LearnerId learner, String helper, Instant openedAt, long number, String content) {

    /** The quota of sessions of live help opened. */
    public static final Quotas.Kind QUOTA = new Quotas.Kind("LIVE_SESSION", "sessions of live help opened", 100);
}
