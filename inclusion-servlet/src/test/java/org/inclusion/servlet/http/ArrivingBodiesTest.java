package org.inclusion.servlet.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

/** A caller has a quarter of what is free, so that callers who hold much leave room for one who holds nothing. */
class ArrivingBodiesTest {

    private final ArrivingBodies bodies = new ArrivingBodies(64);

    @Test
    void oneCallerAloneHasAFifthOfAll() {
        assertThat(asManyAsMayBe("one"), equalTo(13));
        assertThat(bodies.begin("another"), is(true));
    }

    @Test
    void tenCallersWhoTakeWhatTheyCanLeaveRoom() {
        for (int caller = 0; caller < 10; caller++) {
            asManyAsMayBe("slow-" + caller);
        }
        assertThat(bodies.begin("late"), is(true));
    }

    @Test
    void noCallerIsRefusedAsLongAsAPlaceIsFree() {
        for (int caller = 0; caller < 64; caller++) {
            assertThat(bodies.begin("caller-" + caller), is(true));
        }
        assertThat(bodies.begin("late"), is(false));
        bodies.end("caller-0");
        assertThat(bodies.begin("late"), is(true));
    }

    @Test
    void whoHasNoneIsForgotten() {
        int taken = asManyAsMayBe("one");
        for (int i = 0; i < taken; i++) {
            bodies.end("one");
        }
        assertThat(bodies.callers(), equalTo(0));
        assertThat(asManyAsMayBe("one"), equalTo(taken));
    }

    private int asManyAsMayBe(String caller) {
        int taken = 0;
        while (bodies.begin(caller)) {
            taken++;
        }
        return taken;
    }
}
