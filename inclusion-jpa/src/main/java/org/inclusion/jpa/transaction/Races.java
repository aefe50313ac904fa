package org.inclusion.jpa.transaction;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.inclusion.store.RetryableException;

/** Retries a whole transaction after a conflict, a few times. */
final class Races {

    private static final int ATTEMPTS = 6;

    /** The longest pause after the first conflict, in milliseconds. It doubles with every further lost race. */
    private static final int FIRST_PAUSE_MILLIS = 10;

    private Races() {}

    /**
     * Does some work until no race is lost, six times at most. An interrupted thread does not try again.
     *
     * @param work a whole transaction, from its beginning to its end
     * @throws RetryableException if the last attempt lost its race too
     */
    static <T> T untilWon(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RetryableException e) {
                if (attempt == ATTEMPTS || !pause(FIRST_PAUSE_MILLIS << (attempt - 1))) {
                    throw e;
                }
            }
        }
    }

    /**
     * Waits for a random time, so that two threads which met do not meet again.
     *
     * @return whether the wait came to its end; false if the thread was interrupted
     */
    private static boolean pause(int longestMillis) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longestMillis));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
