package org.inclusion.servlet.card;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** After too many failed openings within a minute, everybody waits. */
class FailedOpeningsTest {

    /** A clock that may begin anywhere, also below zero, and that may overflow. */
    private long nanoTime = Long.MAX_VALUE - Duration.ofSeconds(30).toNanos();

    private final FailedOpenings openings = new FailedOpenings(() -> nanoTime);

    @Test
    void afterSixtyInAMinuteEverybodyWaitsForItsEnd() {
        fail(59);
        assertThat(openings.secondsToWait(), is(0));
        fail(1);
        assertThat(openings.secondsToWait(), is(61));
        forward(Duration.ofSeconds(59));
        assertThat(openings.secondsToWait(), is(2));
        forward(Duration.ofSeconds(1));
        assertThat(openings.secondsToWait(), is(0));
    }

    @Test
    void theNextMinuteBeginsAnew() {
        fail(59);
        forward(Duration.ofMinutes(3));
        assertThat(openings.secondsToWait(), is(0));
        fail(59);
        assertThat(openings.secondsToWait(), is(0));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            openings.failed();
        }
    }

    private void forward(Duration time) {
        nanoTime += time.toNanos();
    }
}
