package org.inclusion.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Says whether something may be told in the log again, so that whoever asks again and again does not fill it. Thread-safe. */
final class Seldom {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final InstantSource clock;
    private Instant next = Instant.MIN;

    Seldom(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether it is time again; then not for a while. */
    synchronized boolean isTime() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(PAUSE);
        return true;
    }
}
