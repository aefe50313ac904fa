package org.inclusion.servlet.guess;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Signs with which a caller opened something are remembered for an hour after the last opening. */
class OpenedSignsTest {

    private long nanoTime = Long.MAX_VALUE - Duration.ofMinutes(10).toNanos();

    private final OpenedSigns signs = new OpenedSigns(() -> nanoTime);

    @Test
    void anOpeningIsForgottenAfterAnHourAndRenewedByTheNext() {
        signs.add("first");
        forward(Duration.ofMinutes(30));
        signs.add("second");
        forward(Duration.ofMinutes(29));
        assertThat(signs.contains("first"), is(true));
        signs.add("first");
        forward(Duration.ofMinutes(31));
        assertThat(signs.contains("first"), is(true));
        assertThat(signs.contains("second"), is(false));
        forward(Duration.ofMinutes(29));
        assertThat(signs.contains("first"), is(false));
    }

    @Test
    void theLatestTenThousandAreRemembered() {
        for (int i = 0; i <= 10_000; i++) {
            signs.add("card " + i);
        }
        assertThat(signs.contains("card 0"), is(false));
        assertThat(signs.contains("card 1"), is(true));
        assertThat(signs.contains("card 10000"), is(true));
    }

    private void forward(Duration time) {
        nanoTime += time.toNanos();
    }
}
