package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Measure;
import org.inclusion.id.AreaId;
import org.inclusion.skill.Framework;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.Test;

class BeliefModelTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final BeliefModel model = new BeliefModel(Framework.digComp30(), BeliefSettings.standard());
    private final Belief prior = model.drift(model.prior(), START);
    private final ItemParameters graded = new ItemParameters(1.5, List.of(-1.5, -.5, .5), 0, .5);

    @Test
    void aRightAnswerRaisesAndAWrongOneLowers() {
        ItemParameters question = ItemParameters.of(1.3, -.5, .25, .5);
        assertThat(
                model.update(prior, new AreaId("2"), new Measure(question, 1, true))
                        .mean(1),
                greaterThan(prior.mean(1)));
        assertThat(
                model.update(prior, new AreaId("2"), new Measure(question, 0, true))
                        .mean(1),
                lessThan(prior.mean(1)));
    }

    @Test
    void lessHelpSaysMore() {
        double before = Double.NEGATIVE_INFINITY;
        for (Help help : Help.values()) {
            double mean = model.update(prior, new AreaId("2"), new Measure(graded, help.category(), true))
                    .mean(1);
            assertThat(mean, greaterThan(before));
            before = mean;
        }
    }

    @Test
    void otherAreasFollowByTheirCorrelationOnly() {
        Belief after = model.update(prior, new AreaId("2"), new Measure(graded, 3, true));
        double moved = after.mean(1) - prior.mean(1);
        assertThat(after.mean(0) - prior.mean(0), closeTo(.6 * moved, 1e-12));
        assertThat(after.sd(1), lessThan(after.sd(0)));
        assertThat(after.sd(0), lessThan(prior.sd(0)));
    }

    /** The quadrature against a sum over 200,001 points: 21 nodes keep five digits at the width of the prior. */
    @Test
    void theNewMomentsAreThoseOfPriorTimesLikelihood() {
        Measure measure = new Measure(graded, 2, true);
        double mass = 0;
        double first = 0;
        double second = 0;
        for (int i = -100_000; i <= 100_000; i++) {
            double z = i * 8 / 100_000.0;
            double weight =
                    Math.exp(-z * z / 2) * ResponseModel.probability(graded, 2, prior.mean(1) + prior.sd(1) * z);
            mass += weight;
            first += weight * z;
            second += weight * z * z;
        }
        double mean = prior.mean(1) + prior.sd(1) * first / mass;
        double sd = prior.sd(1) * Math.sqrt(second / mass - first * first / mass / mass);
        Belief after = model.update(prior, new AreaId("2"), measure);
        assertThat(after.mean(1), closeTo(mean, 1e-5));
        assertThat(after.sd(1), closeTo(sd, 1e-5));
    }

    @Test
    void driftComposes() {
        Belief seen = model.update(prior, new AreaId("3"), new Measure(graded, 3, true));
        Belief atOnce = model.drift(seen, START.plus(Duration.ofDays(120)));
        Belief dayByDay = seen;
        for (int day = 1; day <= 120; day++) {
            dayByDay = model.drift(dayByDay, START.plus(Duration.ofDays(day)));
        }
        for (int i = 0; i < 5; i++) {
            assertThat(dayByDay.mean(i), closeTo(atOnce.mean(i), 1e-10));
            for (int j = 0; j < 5; j++) {
                assertThat(dayByDay.covariance(i, j), closeTo(atOnce.covariance(i, j), 1e-10));
            }
        }
    }

    @Test
    void timeNeverNarrowsDoubt() {
        qt().forAll(integers().between(0, 5000), integers().between(0, 3)).checkAssert((days, category) -> {
            Belief seen = model.update(prior, new AreaId("1"), new Measure(graded, category, true));
            Belief later = model.drift(seen, START.plus(Duration.ofDays(days)));
            for (int i = 0; i < 5; i++) {
                assertThat(later.sd(i), greaterThanOrEqualTo(seen.sd(i) - 1e-12));
            }
        });
    }

    @Test
    void aBeliefNeverGoesBackInTime() {
        assertThat(model.drift(prior, START.minusSeconds(60)), equalTo(prior));
    }

    /** Cholesky by hand: fails at the first pivot that is not above 0. */
    @Test
    void tenThousandAnswersKeepTheCovariancePositiveDefinite() {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            Belief belief = prior;
            for (int i = 0; i < 10_000; i++) {
                belief = model.drift(belief, START.plusSeconds(60L * i));
                ItemParameters item = ItemParameters.of(
                        .3 + 2 * random.nextDouble(), 4 * random.nextDouble() - 2, 0, random.nextDouble());
                String area = String.valueOf(1 + random.nextInt(5));
                belief = model.update(belief, new AreaId(area), new Measure(item, random.nextInt(2), true));
            }
            assertThat(smallestPivot(belief), greaterThan(0.0));
            assertThat(Math.abs(belief.mean(0)), lessThan(10.0));
        }
    }

    /** Of every kind, with lessons, long gaps and streaks: ten thousand of one person, several people. */
    @Test
    void tenThousandPiecesOfEveryKindKeepTheCovariancePositiveDefinite() {
        qt().withExamples(12).forAll(integers().between(0, 1_000_000)).checkAssert(seed -> {
            Random random = new Random(seed);
            Belief belief = prior;
            Instant now = START;
            for (int i = 0; i < 10_000; i++) {
                String area = String.valueOf(1 + random.nextInt(5));
                now = now.plus(Duration.ofMinutes(random.nextInt(50) == 0 ? 100_000 : random.nextInt(600)));
                belief = model.drift(belief, now);
                double sd = random.nextInt(3) * .5;
                double b = 8 * random.nextDouble() - 4;
                ItemParameters item = random.nextBoolean()
                        ? ItemParameters.of(.2 + 3 * random.nextDouble(), b, random.nextInt(2) * .3, sd)
                        : new ItemParameters(1.3, List.of(b - 1, b, b + 1), 0, sd);
                boolean streak = i / 500 % 2 == 0;
                int category = streak ? 0 : random.nextInt(item.thresholds().size() + 1);
                belief = random.nextInt(20) == 0
                        ? model.afterLesson(belief, new AreaId(area))
                        : model.update(belief, new AreaId(area), new Measure(item, category, true));
            }
            assertThat("seed " + seed, isPositiveDefinite(belief), equalTo(true));
        });
    }

    /** By Cholesky's decomposition. */
    private static boolean isPositiveDefinite(Belief belief) {
        int size = belief.areas();
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = belief.covariance(i, j);
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                if (i == j) {
                    if (!(rest > 0) || !Double.isFinite(belief.mean(i))) {
                        return false;
                    }
                    root[i][i] = Math.sqrt(rest);
                } else {
                    root[i][j] = rest / root[j][j];
                }
            }
        }
        return true;
    }

    /** With everything an author may write: steep, sure and far away. */
    @Test
    void noAnswersThatAPackAllowsLeaveNothingToDoubt() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            Belief belief = prior;
            for (int i = 0; i < 60; i++) {
                ItemParameters item = ItemParameters.of(
                        .05 + 9.95 * random.nextDouble(),
                        12 * random.nextDouble() - 6,
                        random.nextInt(2) * .9 * random.nextDouble(),
                        random.nextInt(2) * 3 * random.nextDouble());
                belief = model.update(
                        belief,
                        new AreaId(String.valueOf(1 + random.nextInt(5))),
                        new Measure(item, random.nextInt(2), true));
            }
            for (int i = 0; i < belief.areas(); i++) {
                assertThat("seed " + seed, belief.covariance(i, i), greaterThan(0.0));
                assertThat("seed " + seed, Double.isFinite(belief.mean(i)), equalTo(true));
            }
        }
    }

    @Test
    void allRightAllWrongAndNothingGiveAFiniteEstimateWithItsWidth() {
        ItemParameters item = ItemParameters.of(2, 0, 0, 0);
        Belief right = prior;
        Belief wrong = prior;
        for (int i = 0; i < 200; i++) {
            right = model.update(right, new AreaId("1"), new Measure(item, 1, true));
            wrong = model.update(wrong, new AreaId("1"), new Measure(item, 0, true));
        }
        assertThat(right.mean(0), lessThan(8.0));
        assertThat(wrong.mean(0), greaterThan(-8.0));
        assertThat(right.sd(0), greaterThan(.1));
        assertThat(prior.sd(0), closeTo(1.2, 1e-12));
    }

    @Test
    void doubtAboutAQuestionMakesItsAnswerTellLess() {
        Belief sure = model.update(prior, new AreaId("1"), new Measure(ItemParameters.of(1.5, -1, 0, 0), 1, true));
        Belief unsure = model.update(prior, new AreaId("1"), new Measure(ItemParameters.of(1.5, -1, 0, 1.5), 1, true));
        assertThat(unsure.sd(0), greaterThan(sure.sd(0)));
        assertThat(unsure.mean(0), lessThan(sure.mean(0)));
    }

    @Test
    void theProbabilitiesOfAllCategoriesSumToOne() {
        qt().forAll(
                        doubles().between(-6, 6),
                        doubles().between(.1, 4),
                        doubles().between(-3, 3))
                .checkAssert((ability, a, b) -> {
                    ItemParameters item = new ItemParameters(a, List.of(b - 1, b, b + 1), 0, .3);
                    double sum = 0;
                    for (int category = 0; category <= 3; category++) {
                        sum += ResponseModel.probability(item, category, ability);
                    }
                    assertThat(sum, closeTo(1, 1e-12));
                });
    }

    @Test
    void levelsFollowTheNormalDistribution() {
        // Reference values: Abramowitz and Stegun, table 26.1.
        assertThat(NormalDistribution.cumulative(0), equalTo(.5));
        assertThat(NormalDistribution.cumulative(1), closeTo(.841344746068543, 1e-14));
        assertThat(NormalDistribution.cumulative(-2.5), closeTo(.006209665325776, 1e-14));
        LevelProbabilities levels = AutonomyPolicy.standard().levels(prior.mean(0), prior.sd(0));
        assertThat(levels.of(Help.SHOWN), closeTo(.5, 1e-12));
        double sum = 0;
        for (Help help : Help.values()) {
            sum += levels.of(help);
        }
        assertThat(sum, closeTo(1, 1e-12));
    }

    @Test
    void anExpectedGainIsWhatUpdatesGiveOnAverage() {
        ItemParameters item = ItemParameters.of(1.4, -1, .25, .5);
        double expected = 0;
        for (int category = 0; category <= 1; category++) {
            Belief after = model.update(prior, new AreaId("4"), new Measure(item, category, true));
            double fall = 0;
            for (int i = 0; i < 5; i++) {
                fall += prior.covariance(i, i) - after.covariance(i, i);
            }
            expected += model.predict(prior, new AreaId("4"), item, category) * fall;
        }
        assertThat(model.expectedGain(prior, new AreaId("4"), item), closeTo(expected, 1e-10));
    }

    private static double smallestPivot(Belief belief) {
        int n = belief.areas();
        double[][] l = new double[n][n];
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = belief.covariance(i, j);
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    smallest = Math.min(smallest, sum);
                    l[i][i] = Math.sqrt(sum);
                } else {
                    l[i][j] = sum / l[j][j];
                }
            }
        }
        return smallest;
    }
}
