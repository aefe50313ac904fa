package org.inclusion.samples.simulation;

import java.time.Duration;
import java.time.Instant;

/** The time in the town. It goes on when the town says so, and never by itself. */
final class SimulatedClock {

    private Instant now;

    SimulatedClock(Instant start) {
        now = start;
    }

    Instant now() {
        return now;
    }

    void forward(Duration time) {
        now = now.plus(time);
    }
}
