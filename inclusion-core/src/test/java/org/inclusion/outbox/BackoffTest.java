package org.inclusion.outbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void eachWaitIsTwiceTheOneBeforeUpToSixHours() {
        for (int attempts = 1; attempts <= Backoff.ATTEMPTS; attempts++) {
            Duration whole = Duration.ofSeconds(5L << (attempts - 1));
            Duration longest = whole.compareTo(Duration.ofHours(6)) < 0 ? whole : Duration.ofHours(6);
            assertThat(
                    Backoff.after("letter", attempts),
                    allOf(greaterThanOrEqualTo(longest.dividedBy(2)), lessThanOrEqualTo(longest)));
        }
    }

    @Test
    void theSameLetterAlwaysWaitsTheSameTime() {
        assertThat(Backoff.after("letter", 3), equalTo(Backoff.after("letter", 3)));
    }

    @Test
    void lettersThatFailedTogetherAreNotTriedTogether() {
        long different = IntStream.range(0, 1_000)
                .mapToObj(i -> Backoff.after("letter-" + i, 10))
                .distinct()
                .count();
        assertThat(different, greaterThan(990L));
    }

    @Test
    void aLetterIsTriedForTwoDays() {
        Duration all = IntStream.range(1, Backoff.ATTEMPTS)
                .mapToObj(attempts -> Backoff.after("letter", attempts))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all, allOf(greaterThan(Duration.ofHours(30)), lessThanOrEqualTo(Duration.ofHours(60))));
    }
}
