package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

import org.junit.jupiter.api.Test;

class RecalibrationTest {

    @Test
    void whatIsSaidMoreLikelyStaysMoreLikely() {
        qt().forAll(
                        doubles().between(-3, 3),
                        doubles().between(.1, 3),
                        doubles().between(.01, .98),
                        doubles().between(.001, .01))
                .checkAssert((intercept, slope, said, more) -> {
                    Recalibration recalibration = new Recalibration(intercept, slope);
                    assertThat(recalibration.recalibrate(said + more), greaterThan(recalibration.recalibrate(said)));
                });
        assertThat(Recalibration.NONE.recalibrate(.123), equalTo(.123));
        assertThat(new Recalibration(0, 1).recalibrate(0), equalTo(0.0));
    }

    @Test
    void itShiftsAndStretchesTheLogit() {
        Recalibration recalibration = new Recalibration(.4, .6);
        for (double said = .1; said < .95; said += .1) {
            double logit = .4 + .6 * Math.log(said / (1 - said));
            assertThat(recalibration.recalibrate(said), closeTo(1 / (1 + Math.exp(-logit)), 1e-12));
        }
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> new Recalibration(0, 0))
                        .getMessage(),
                equalTo("slope must be above 0, not 0.0"));
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> new Recalibration(Double.NaN, 1))
                        .getMessage(),
                equalTo("intercept must be finite, not NaN"));
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> Recalibration.NONE.recalibrate(2))
                        .getMessage(),
                equalTo("a probability is from 0 to 1, not 2.0"));
    }
}
