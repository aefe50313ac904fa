package org.inclusion.test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class SettableClock implements InstantSource {

    private volatile Instant now;

    /**
     * Makes a clock.
     *
     * @param now the time that it shows
     */
    public SettableClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Moves the clock.
     *
     * @param time how far; negative to go back
     */
    public synchronized void forward(Duration time) {
        now = now.plus(time);
    }

    /**
     * Sets the clock.
     *
     * @param then the time that it shows from now on
     */
    public void set(Instant then) {
        now = then;
    }
}
