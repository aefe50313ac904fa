package org.inclusion.servlet.card;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts the cards that opened nothing, over all callers of this servlet, minute by minute: two numbers, whatever comes, and
 * nobody's address. A guess finds one card in 191 million signs; at this pace nobody comes to it.
 */
public final class FailedOpenings {

    /** A waiting room full of people who mistype does not come near it. */
    public static final int A_MINUTE = 60;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private long began;
    private int failed;

    public FailedOpenings(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    /** How many seconds to wait before the next card may be tried; 0 for none. */
    public synchronized int secondsToWait() {
        long since = nanoTime.getAsLong() - began;
        if (since >= MINUTE) {
            began += since;
            failed = 0;
            return 0;
        }
        return failed < A_MINUTE ? 0 : (int) (TimeUnit.NANOSECONDS.toSeconds(MINUTE - since) + 1);
    }

    /** One more opened nothing. */
    public synchronized void failed() {
        failed++;
    }
}
