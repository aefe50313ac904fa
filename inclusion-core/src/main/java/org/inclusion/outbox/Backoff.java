package org.inclusion.outbox;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long a letter waits before it is tried again: five seconds at first, twice as long each time, six hours at the
 * longest, and less than that by up to a half. The share is drawn from the letter's own id, so that letters which
 * failed together are not tried together, and the same letter always waits the same time.
 */
final class Backoff {

    /** How often a letter is tried before it is dead: for about two days. */
    static final int ATTEMPTS = 20;

    private static final Duration FIRST = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofHours(6);

    private Backoff() {}

    /**
     * The wait after a failed attempt.
     *
     * @param attempts how often the letter was tried, 1 or more
     */
    static Duration after(String letter, int attempts) {
        Duration whole = FIRST;
        for (int i = 1; i < attempts && whole.compareTo(LONGEST) < 0; i++) {
            whole = whole.multipliedBy(2);
        }
        long millis = Math.min(whole.toMillis(), LONGEST.toMillis());
        SplittableRandom share = new SplittableRandom(31L * letter.hashCode() + attempts);
        return Duration.ofMillis(millis - Math.round(share.nextDouble() * millis / 2));
    }
}
