package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inclusion.autonomy.Recalibration.Said;
import org.junit.jupiter.api.Test;

class RecalibrationTest {

    @Test
    void itFindsHowFarWhatWasSaidIsFromWhatHappens() {
        Recalibration found = Recalibration.learnedFrom(outcomes(50_000, .4, .6));
        assertThat(found.intercept(), closeTo(.4, .05));
        assertThat(found.slope(), closeTo(.6, .05));
    }

    @Test
    void whatIsTrueAlreadyStays() {
        Recalibration found = Recalibration.learnedFrom(outcomes(50_000, 0, 1));
        for (double said = .1; said < 1; said += .1) {
            assertThat(found.recalibrate(said), closeTo(said, .01));
        }
    }

    @Test
    void fewOutcomesTeachNothing() {
        assertThat(Recalibration.learnedFrom(outcomes(199, 2, .2)), equalTo(Recalibration.NONE));
        assertThat(Recalibration.learnedFrom(outcomes(200, 2, .2)).intercept(), greaterThan(.5));
    }

    @Test
    void outcomesThatAreAllAlikeKeepItFinite() {
        List<Said> always = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            always.add(new Said(i % 2 == 0 ? 0 : 1, true));
        }
        Recalibration found = Recalibration.learnedFrom(always);
        assertThat(found.recalibrate(.5), greaterThan(.5));
        assertThat(found.recalibrate(.5), lessThan(1.0));
    }

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

    /** No pair a little beside it explains the outcomes better: the top of what they and the prior say. */
    @Test
    void itIsTheMostProbablePair() {
        List<Said> outcomes = outcomes(400, .8, .4);
        Recalibration found = Recalibration.learnedFrom(outcomes);
        double top = logPosterior(outcomes, found.intercept(), found.slope());
        for (int i = 0; i < 8; i++) {
            double beside = logPosterior(
                    outcomes,
                    found.intercept() + 1e-5 * Math.cos(i * Math.PI / 4),
                    found.slope() + 1e-5 * Math.sin(i * Math.PI / 4));
            assertThat(beside, lessThan(top));
        }
    }

    private static double logPosterior(List<Said> outcomes, double intercept, double slope) {
        double sum = -intercept * intercept / 2 - (slope - 1) * (slope - 1) / 2;
        for (Said said : outcomes) {
            double p = new Recalibration(intercept, slope).recalibrate(said.probability());
            sum += Math.log(said.happened() ? p : 1 - p);
        }
        return sum;
    }

    @Test
    void outcomesThatGoAgainstWhatWasSaidTeachNothing() {
        assertThat(Recalibration.learnedFrom(outcomes(2_000, 0, -1)), equalTo(Recalibration.NONE));
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
        assertThrows(IllegalArgumentException.class, () -> new Said(Double.NaN, true));
    }

    /** Events that happen with σ(intercept + slope · logit said). */
    private static List<Said> outcomes(int count, double intercept, double slope) {
        Random random = new Random(5);
        List<Said> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double said = .02 + .96 * random.nextDouble();
            double truly = ResponseModel.logistic(intercept + slope * Math.log(said / (1 - said)));
            outcomes.add(new Said(said, random.nextDouble() < truly));
        }
        return outcomes;
    }
}
