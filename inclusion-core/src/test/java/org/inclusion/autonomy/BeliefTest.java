package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import org.inclusion.skill.Framework;
import org.junit.jupiter.api.Test;

class BeliefTest {

    private static final BeliefModel BELIEFS = new BeliefModel(Framework.digComp30(), BeliefSettings.standard());

    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");

    private static final double THIRD = 1.0 / 3;

    @Test
    void inSinglePrecisionEveryNumberIsTheNearestThatIsKept() {
        Belief belief = BELIEFS.restore(
                new double[] {THIRD, THIRD, THIRD, THIRD, THIRD},
                new double[] {
                    1 + THIRD, .1, 1 + THIRD, .1, .1, 1 + THIRD, .1, .1, .1, 1 + THIRD, .1, .1, .1, .1, 1 + THIRD
                },
                AT);

        Belief rounded = belief.inSinglePrecision();

        assertThat(rounded, is(not(belief)));
        assertThat(rounded.at(), is(AT));
        for (int i = 0; i < belief.areas(); i++) {
            assertThat(rounded.mean(i), is((double) (float) THIRD));
            for (int j = 0; j < belief.areas(); j++) {
                assertThat(rounded.covariance(i, j), is((double) (float) (i == j ? 1 + THIRD : .1)));
            }
        }
        assertThat(rounded.inSinglePrecision(), is(rounded));
    }
}
