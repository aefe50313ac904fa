package org.inclusion.server;

import java.time.Duration;

/**
 * The rules that a token must keep to.
 *
 * @param issuer who signs, {@code iss}
 * @param audience who it is for, {@code aud}
 * @param longestLife between {@code iat} and {@code exp}, five minutes at most
 * @param skew how far the host's clock may be from ours, a minute at most
 */
public record TokenRules(String issuer, String audience, Duration longestLife, Duration skew) {

    /** No host needs more: a page fetches a token and uses it at once. */
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    /** Clocks that differ by more are to be set right. */
    public static final Duration LARGEST_SKEW = Duration.ofMinutes(1);

    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException if a duration is out of its range
     */
    public TokenRules {
        if (longestLife.compareTo(Duration.ofSeconds(1)) < 0 || longestLife.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("a token lives 1 to " + LONGEST_LIFE.toSeconds() + " seconds");
        }
        if (skew.isNegative() || skew.compareTo(LARGEST_SKEW) > 0) {
            throw new IllegalArgumentException("clocks differ by 0 to " + LARGEST_SKEW.toSeconds() + " seconds");
        }
    }
}
