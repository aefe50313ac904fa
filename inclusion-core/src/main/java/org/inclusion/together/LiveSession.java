package org.inclusion.together;

import java.time.Duration;
import java.time.Instant;
import org.inclusion.access.LearnerId;

/**
 * A session of live help, as it is at one moment. Every change gives another session with a higher number. Immutable.
 *
 * @param id drawn, and told to the learner's side alone
 * @param learner whom it was opened for
 * @param helper the id of the actor who opened it
 * @param structure the structure that both belong to
 * @param openedAt when
 * @param number grows with every change, so that a page asks for what is newer; begins with the instant of the opening
 *     in milliseconds, so that a later session of the two people begins higher than an earlier one ended
 * @param acquaintance how the two sides came to know each other
 * @param shared what they share
 */
record LiveSession(
        String id,
        LearnerId learner,
        String helper,
        String structure,
        Instant openedAt,
        long number,
        Acquaintance acquaintance,
        Shared shared) {

    /** How long a session waits for her page. */
    static final Duration WAITS = Duration.ofMinutes(10);

    /** How long a session waits, from its opening on, for the helper to let her in. */
    static final Duration UNTIL_LET_IN = Duration.ofMinutes(20);

    /** How long a session may last. */
    static final Duration LONGEST = Duration.ofHours(1);

    /** Two positions of a session are so far apart at least. */
    static final Duration BETWEEN_POSITIONS = Duration.ofMillis(500);

    static LiveSession opened(String id, LearnerId learner, String helper, String structure, Instant now) {
        return new LiveSession(
                id, learner, helper, structure, now, now.toEpochMilli(), Acquaintance.NONE, Shared.NOTHING);
    }

    /**
     * The status at a time. A clock that jumped, ahead or back, ends a session rather than let it live on.
     *
     * @param now the time of the request
     */
    SessionStatus status(Instant now) {
        Duration age = Duration.between(openedAt, now).abs();
        if (age.compareTo(life()) >= 0) {
            return SessionStatus.OVER;
        }
        if (acquaintance.via() == null) {
            return SessionStatus.WAITING;
        }
        if (!acquaintance.agreed()) {
            return SessionStatus.COMPARING;
        }
        return acquaintance.letIn() ? SessionStatus.TOGETHER : SessionStatus.AGREED;
    }

    /** How long it lasts from its opening on, as it is now: longer once her page has come, and once she is let in. */
    Duration life() {
        if (acquaintance.via() == null) {
            return WAITS;
        }
        return acquaintance.letIn() ? LONGEST : UNTIL_LET_IN;
    }

    /** Whether a position may come now: at most twice a second, by a clock that may have jumped. */
    boolean takesPosition(Instant now) {
        Instant last = shared.positionedAt();
        return last == null || Duration.between(last, now).abs().compareTo(BETWEEN_POSITIONS) >= 0;
    }

    LiveSession with(Acquaintance next) {
        return new LiveSession(id, learner, helper, structure, openedAt, number + 1, next, shared);
    }

    LiveSession with(Shared next) {
        return new LiveSession(id, learner, helper, structure, openedAt, number + 1, acquaintance, next);
    }
}
