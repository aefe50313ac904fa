package org.inclusion.lab.score;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Prior;
import org.inclusion.evidence.Measure;
import org.inclusion.id.AreaId;
import org.inclusion.lab.score.AbilityGrid.Posterior;
import org.inclusion.lab.score.AbilityGrid.Rule;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.Test;

class AbilityGridTest {

    private final AbilityGrid grid = new AbilityGrid(61, 6, Rule.SUM, 0, 1);

    @Test
    void withoutAnswersItIsThePrior() {
        Posterior prior = new AbilityGrid(121, 10, Rule.SUM, -1, 1.2).posterior(List.of());
        assertThat(prior.mean(), closeTo(-1, 1e-9));
        assertThat(prior.sd(), closeTo(1.2, 1e-9));
        assertThat(prior.weights().stream().mapToDouble(Double::doubleValue).sum(), closeTo(1, 1e-12));
    }

    @Test
    void theEndsWeighHalfUnderTheTrapezoidRule() {
        Posterior sum = new AbilityGrid(3, 1, Rule.SUM, 0, 1).posterior(List.of());
        Posterior trapezoid = new AbilityGrid(3, 1, Rule.TRAPEZOID, 0, 1).posterior(List.of());
        double end = Math.exp(-.5);
        assertThat(sum.weights().get(0), closeTo(end / (1 + 2 * end), 1e-15));
        assertThat(trapezoid.weights().get(0), closeTo(end / 2 / (1 + end), 1e-15));
    }

    /** The Gaussian belief of one area and the grid are two ways to the same: they stay within
     * a fifth of the doubt, even for answers as wild as these. */
    @Test
    void theBeliefOfOneAreaFollowsTheGrid() {
        BeliefModel model = new BeliefModel(
                "one area", List.of(new AreaId("a")), BeliefSettings.standard().withPrior(Prior.alike(0, 1, 0)));
        Random random = new Random(4);
        for (int person = 0; person < 200; person++) {
            Belief belief = model.prior();
            List<Measure> measures = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                ItemParameters item =
                        ItemParameters.of(.8 + 1.2 * random.nextDouble(), 3 * random.nextDouble() - 1.5, 0, 0);
                Measure measure = new Measure(item, random.nextInt(2), true);
                measures.add(measure);
                belief = model.update(belief, new AreaId("a"), measure);
            }
            Posterior exact = grid.posterior(measures);
            assertThat(belief.mean(0), closeTo(exact.mean(), .1));
            assertThat(belief.sd(0), closeTo(exact.sd(), .1));
        }
    }

    @Test
    void theOrderOfTheAnswersDoesNotMatter() {
        List<Measure> measures = new ArrayList<>();
        Random random = new Random(4);
        for (int i = 0; i < 30; i++) {
            measures.add(new Measure(ItemParameters.of(1.2, random.nextDouble(), .2, 0), random.nextInt(2), true));
        }
        Posterior inOrder = grid.posterior(measures);
        Collections.shuffle(measures, random);
        assertThat(grid.posterior(measures).mean(), closeTo(inOrder.mean(), 1e-12));
    }

    @Test
    void whateverIsAnsweredTheEstimateIsFiniteAndHasItsWidth() {
        ItemParameters steep = ItemParameters.of(10, 0, 0, 0);
        for (int category = 0; category < 2; category++) {
            Posterior posterior = grid.posterior(Collections.nCopies(10_000, new Measure(steep, category, true)));
            assertThat(Double.isFinite(posterior.mean()), equalTo(true));
            assertThat(Math.abs(posterior.mean()), lessThan(6.0));
            assertThat(posterior.sd(), greaterThan(0.0));
        }
    }

    @Test
    void theNodesRiseFromOneEndToTheOther() {
        assertThat(new AbilityGrid(2, 3, Rule.SUM, 0, 1).nodes(), equalTo(List.of(-3.0, 3.0)));
        assertThat(new AbilityGrid(5, 2, Rule.SUM, 0, 1).nodes(), equalTo(List.of(-2.0, -1.0, 0.0, 1.0, 2.0)));
    }

    @Test
    void thousandsOfAnswersThatContradictEachOtherLeaveAnEstimate() {
        ItemParameters steep = ItemParameters.of(3, .5, 0, 0);
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            measures.add(new Measure(steep, i % 2, true));
        }
        assertThat(grid.posterior(measures).mean(), closeTo(.5, .1));
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        assertThat(refused(() -> new AbilityGrid(1, 6, Rule.SUM, 0, 1)), equalTo("a grid has 2 nodes or more, not 1"));
        assertThat(
                refused(() -> new AbilityGrid(61, 0, Rule.SUM, 0, 1)), equalTo("halfWidth must be above 0, not 0.0"));
        assertThat(
                refused(() -> new AbilityGrid(61, 6, Rule.SUM, 0, 0)),
                equalTo("the prior must be finite and its sd above 0"));
    }

    private static String refused(Runnable making) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, making::run).getMessage());
    }
}
