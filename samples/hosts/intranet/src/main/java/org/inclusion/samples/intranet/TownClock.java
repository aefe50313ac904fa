package org.inclusion.samples.intranet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The machine's clock, but for the month before the demonstration: that is noted as of yesterday, since reports end
 * with the day before.
 */
final class TownClock implements InstantSource {

    private volatile Duration behind = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().minus(behind);
    }

    /** Does something as it was done at this hour of yesterday. */
    void asOfYesterday(Runnable past) {
        behind = Duration.ofDays(1);
        try {
            past.run();
        } finally {
            behind = Duration.ZERO;
        }
    }
}
