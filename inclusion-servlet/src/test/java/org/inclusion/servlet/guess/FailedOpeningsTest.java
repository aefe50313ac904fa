package org.inclusion.servlet.guess;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** After too many failed openings within a minute, a caller waits; far above, everybody does. */
class FailedOpeningsTest {

    /** A clock that may begin anywhere, also below zero, and that may overflow. */
    private long nanoTime = Long.MAX_VALUE - Duration.ofSeconds(30).toNanos();

    private final FailedOpenings openings = new FailedOpenings(() -> nanoTime);

    @Test
    void afterSixtyInAMinuteACallerWaitsForItsEnd() {
        fail("guesser", 59);
        assertThat(openings.secondsToWait("guesser"), is(0));
        fail("guesser", 1);
        assertThat(openings.secondsToWait("guesser"), is(61));
        assertThat(openings.secondsToWait("town hall"), is(0));
        forward(Duration.ofSeconds(59));
        assertThat(openings.secondsToWait("guesser"), is(2));
        forward(Duration.ofSeconds(1));
        assertThat(openings.secondsToWait("guesser"), is(0));
    }

    @Test
    void afterAHundredTimesAsManyEverybodyWaits() {
        for (int caller = 0; caller < 599; caller++) {
            fail("caller " + caller, 10);
        }
        fail("one more", 9);
        assertThat(openings.secondsToWait("town hall"), is(0));
        fail("one more", 1);
        assertThat(openings.secondsToWait("town hall"), is(61));
        forward(Duration.ofMinutes(1));
        assertThat(openings.secondsToWait("town hall"), is(0));
    }

    @Test
    void theNextMinuteBeginsAnew() {
        fail("guesser", 59);
        forward(Duration.ofMinutes(3));
        assertThat(openings.secondsToWait("guesser"), is(0));
        fail("guesser", 59);
        assertThat(openings.secondsToWait("guesser"), is(0));
    }

    private void fail(String caller, int times) {
        for (int i = 0; i < times; i++) {
            openings.failed(caller);
        }
    }

    private void forward(Duration time) {
        nanoTime += time.toNanos();
    }
}
