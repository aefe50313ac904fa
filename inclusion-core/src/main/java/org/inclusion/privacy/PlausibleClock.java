package org.inclusion.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Doubts a clock that is far from the newest contact that is known. With a clock that is years ahead, everybody's term
 * would be over.
 *
 * @param confirmed the day of today as a person said it, or null
 */
record PlausibleClock(@Nullable LocalDate confirmed) {

    /** For how long nobody may have worked with anybody: a summer break. */
    static final Duration LONGEST_SILENCE = Duration.ofDays(31);

    /** How far ahead of ours a sender's clock may be. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /**
     * Requires that the clock shows a plausible day: the day that a person confirmed, else a day near the
     * newest contact.
     *
     * @param now the time that the clock shows
     * @param newest the newest contact, or null where there was none
     */
    void require(ZonedDateTime now, @Nullable Instant newest) {
        if (confirmed != null) {
            requireConfirmed(now.toLocalDate(), confirmed);
        } else if (newest != null) {
            requireNear(now.toInstant(), newest);
        }
    }

    private static void requireConfirmed(LocalDate today, LocalDate said) {
        if (!today.equals(said)) {
            throw new ImplausibleClockException(
                    "the clock says " + today + ", and today was said to be " + said + "; nothing was done");
        }
    }

    /** Whether it is near the newest contact, as far as one is known. */
    boolean fits(ZonedDateTime now, @Nullable Instant newest) {
        return newest == null || isNear(now.toInstant(), newest);
    }

    private static boolean isNear(Instant now, Instant newest) {
        Duration silence = Duration.between(newest, now);
        return silence.compareTo(LONGEST_SILENCE) <= 0 && silence.compareTo(AHEAD.negated()) >= 0;
    }

    private static void requireNear(Instant now, Instant newest) {
        if (!isNear(now, newest)) {
            throw new ImplausibleClockException("the clock says " + now
                    + ", and the newest contact that is known is of " + newest
                    + "; nothing was done. Where the clock is right, confirm the day of today");
        }
    }
}
