package org.inclusion.samples.simulation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever order a seed decides on, everything holds. */
class SeedsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void inASmallTownEverythingHolds(long seed) {
        assertThat(Run.of(seed, Scale.SMALL, null).violation(), equalTo(Optional.empty()));
    }

    @Test
    void oneSeedIsOneRun() {
        Run first = Run.of(7, Scale.SMALL, null);
        assertThat(Run.of(7, Scale.SMALL, null), equalTo(first));
    }

    @Test
    void inATownOfFortyPeopleEverythingHolds() {
        assertThat(Run.of(1, Scale.TOWN, null).violation(), equalTo(Optional.empty()));
    }

    @Test
    @Tag("long")
    void inSixtyMoreSmallTownsEverythingHolds() {
        for (long seed = 5; seed <= 64; seed++) {
            assertThat("seed " + seed, Run.of(seed, Scale.SMALL, null).violation(), equalTo(Optional.empty()));
        }
    }

    @Test
    @Tag("long")
    void inFortyMoreTownsEverythingHolds() {
        for (long seed = 2; seed <= 41; seed++) {
            assertThat("seed " + seed, Run.of(seed, Scale.TOWN, null).violation(), equalTo(Optional.empty()));
        }
    }
}
