package org.inclusion.lab.tracking;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.lab.tracking.PlattScaling.Said;
import org.junit.jupiter.api.Test;

class PlattScalingTest {

    @Test
    void itFindsHowFarWhatWasSaidIsFromWhatHappens() {
        Recalibration found = PlattScaling.learnedFrom(outcomes(50_000, .4, .6));
        assertThat(found.intercept(), closeTo(.4, .05));
        assertThat(found.slope(), closeTo(.6, .05));
    }

    @Test
    void whatIsTrueAlreadyStays() {
        Recalibration found = PlattScaling.learnedFrom(outcomes(50_000, 0, 1));
        for (double said = .1; said < 1; said += .1) {
            assertThat(found.recalibrate(said), closeTo(said, .01));
        }
    }

    @Test
    void fewOutcomesTeachNothing() {
        assertThat(PlattScaling.learnedFrom(outcomes(199, 2, .2)), equalTo(Recalibration.NONE));
        assertThat(PlattScaling.learnedFrom(outcomes(200, 2, .2)).intercept(), greaterThan(.5));
    }

    @Test
    void outcomesThatAreAllAlikeKeepItFinite() {
        List<Said> always = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            always.add(new Said(i % 2 == 0 ? 0 : 1, true));
        }
        Recalibration found = PlattScaling.learnedFrom(always);
        assertThat(found.recalibrate(.5), greaterThan(.5));
        assertThat(found.recalibrate(.5), lessThan(1.0));
    }

    /** No pair a little beside it explains the outcomes better: the top of what they and the prior say. */
    @Test
    void itIsTheMostProbablePair() {
        List<Said> outcomes = outcomes(400, .8, .4);
        Recalibration found = PlattScaling.learnedFrom(outcomes);
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
        assertThat(PlattScaling.learnedFrom(outcomes(2_000, 0, -1)), equalTo(Recalibration.NONE));
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Said(Double.NaN, true));
    }

    /** Events that happen with σ(intercept + slope · logit said). */
    private static List<Said> outcomes(int count, double intercept, double slope) {
        Random random = new Random(5);
        List<Said> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double said = .02 + .96 * random.nextDouble();
            double truly = 1 / (1 + Math.exp(-intercept - slope * Math.log(said / (1 - said))));
            outcomes.add(new Said(said, random.nextDouble() < truly));
        }
        return outcomes;
    }
}
