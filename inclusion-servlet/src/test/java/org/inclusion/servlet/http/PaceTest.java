package org.inclusion.servlet.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private long now = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(5);
    private final Pace pace = new Pace(20, () -> now);

    @Test
    void threeSecondsWorthMayComeAtOnceAndThenOneAfterTheOther() {
        assertThat(allowed("fatima", 300), is(60L));
        now += TimeUnit.SECONDS.toNanos(1);
        assertThat(allowed("fatima", 300), is(20L));
    }

    @Test
    void onePersonsHasteIsNotAnothers() {
        allowed("fatima", 300);
        assertThat(allowed("marc", 10), is(10L));
    }

    @Test
    void whoAsksAtAnEvenPaceIsNeverTurnedAway() {
        for (int i = 0; i < 2_000; i++) {
            now += TimeUnit.MILLISECONDS.toNanos(50);
            assertThat(pace.allows("fatima"), is(true));
        }
    }

    @Test
    void peopleWhoAskedNothingLatelyAreForgottenAndNoLimitWithThem() {
        for (int i = 0; i < 10_001; i++) {
            pace.allows("person-" + i);
        }
        now += TimeUnit.SECONDS.toNanos(60);
        assertThat(allowed("fatima", 300), is(60L));
        assertThat(allowed("person-1", 300), is(60L));
    }

    private long allowed(String person, int requests) {
        return IntStream.range(0, requests).filter(i -> pace.allows(person)).count();
    }
}
