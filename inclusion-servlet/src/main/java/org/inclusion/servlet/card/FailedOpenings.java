package org.inclusion.servlet.card;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts, minute by minute, how often somebody entered signs that are on no card. It counts over all callers of a servlet, and
 * keeps nobody's address. Six signs make 191 million different codes, so that 60 guesses a minute find next to nothing.
 * Thread-safe.
 */
final class FailedOpenings {

    /** A waiting room full of people who mistype stays far below. */
    static final int A_MINUTE = 60;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private long began;
    private int failed;

    FailedOpenings(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    /** The seconds to wait before the next signs may be tried; 0 if they may be tried now. */
    synchronized int secondsToWait() {
        long since = nanoTime.getAsLong() - began;
        if (since >= MINUTE) {
            began += since;
            failed = 0;
            return 0;
        }
        return failed < A_MINUTE ? 0 : (int) (TimeUnit.NANOSECONDS.toSeconds(MINUTE - since) + 1);
    }

    /** Counts one more failed opening. */
    synchronized void failed() {
        failed++;
    }
}
