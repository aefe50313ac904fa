package org.inclusion.servlet.card;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A card that a caller opened is remembered for an hour after its last opening. */
class OpenedCardsTest {

    private long nanoTime = Long.MAX_VALUE - Duration.ofMinutes(10).toNanos();

    private final OpenedCards cards = new OpenedCards(() -> nanoTime);

    @Test
    void anOpeningIsForgottenAfterAnHourAndRenewedByTheNext() {
        cards.add("first");
        forward(Duration.ofMinutes(30));
        cards.add("second");
        forward(Duration.ofMinutes(29));
        assertThat(cards.contains("first"), is(true));
        cards.add("first");
        forward(Duration.ofMinutes(31));
        assertThat(cards.contains("first"), is(true));
        assertThat(cards.contains("second"), is(false));
        forward(Duration.ofMinutes(29));
        assertThat(cards.contains("first"), is(false));
    }

    @Test
    void theLatestTenThousandAreRemembered() {
        for (int i = 0; i <= 10_000; i++) {
            cards.add("card " + i);
        }
        assertThat(cards.contains("card 0"), is(false));
        assertThat(cards.contains("card 1"), is(true));
        assertThat(cards.contains("card 10000"), is(true));
    }

    private void forward(Duration time) {
        nanoTime += time.toNanos();
    }
}
