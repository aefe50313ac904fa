package org.inclusion.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

/** Slow tokens of one caller keep nobody else from entering. */
class TokenSlotsTest {

    private final TokenSlots slots = new TokenSlots();

    @Test
    void oneCallerDoesNotTakeThemAll() {
        take("one", TokenSlots.OF_ONE_CALLER);
        assertThat(slots.take("one"), is(false));
        assertThat(slots.take("another"), is(true));

        slots.giveBack("one");
        assertThat(slots.take("one"), is(true));
        assertThat(slots.take("one"), is(false));
    }

    @Test
    void allTogetherTakeNoMoreThanThereAre() {
        for (int caller = 0; caller < TokenSlots.ALL / TokenSlots.OF_ONE_CALLER; caller++) {
            take("caller-" + caller, TokenSlots.OF_ONE_CALLER);
        }
        assertThat(slots.take("late"), is(false));
        slots.giveBack("caller-0");
        assertThat(slots.take("late"), is(true));
    }

    @Test
    void whoHasNoneIsForgotten() {
        take("one", TokenSlots.OF_ONE_CALLER);
        assertThat(slots.take("one"), is(false));
        for (int i = 0; i < TokenSlots.OF_ONE_CALLER; i++) {
            slots.giveBack("one");
        }
        assertThat(slots.callers(), is(0));
    }

    private void take(String caller, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(slots.take(caller), is(true));
        }
    }
}
