package org.inclusion.servlet.guess;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts, minute by minute, how often each caller named signs that open nothing, and how often all callers of a servlet
 * did. Callers are hashes. A hash is forgotten with its minute, and there are as many at most as all callers may fail.
 * Six signs make 191 million different codes, so that 60 guesses a minute find next to nothing. Thread-safe.
 */
final class FailedOpenings {

    /** A waiting room full of people who mistype, behind one address, stays far below. */
    static final int OF_ONE_CALLER = 60;

    /** So many callers who guess as fast as each may have something else in mind than to mistype. */
    static final int OF_ALL_CALLERS = 100 * OF_ONE_CALLER;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private final int ofOneCaller;
    private final Map<String, Integer> failedByCaller = new HashMap<>();
    private long began;
    private int failed;

    FailedOpenings(LongSupplier nanoTime) {
        this(nanoTime, OF_ONE_CALLER);
    }

    FailedOpenings(LongSupplier nanoTime, int ofOneCaller) {
        this.nanoTime = nanoTime;
        this.ofOneCaller = ofOneCaller;
        this.began = nanoTime.getAsLong();
    }

    /** The seconds that a caller has to wait before the next signs may be tried; 0 if they may be tried now. */
    synchronized int secondsToWait(String caller) {
        long since = nanoTime.getAsLong() - began;
        if (since >= MINUTE) {
            began += since;
            failed = 0;
            failedByCaller.clear();
            return 0;
        }
        boolean mayTry = failed < OF_ALL_CALLERS && failedByCaller.getOrDefault(caller, 0) < ofOneCaller;
        return mayTry ? 0 : (int) (TimeUnit.NANOSECONDS.toSeconds(MINUTE - since) + 1);
    }

    /** Counts one more failed opening of a caller. */
    synchronized void failed(String caller) {
        failed++;
        failedByCaller.merge(caller, 1, Integer::sum);
    }
}
