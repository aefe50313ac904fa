package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.inclusion.evidence.Measure;
import org.inclusion.id.AreaId;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.Test;

class BeliefSettingsTest {

    private static final Prior PRIOR = Prior.alike(-1, 1.2, .6);
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private final BeliefModel model =
            new BeliefModel("two areas", List.of(new AreaId("a"), new AreaId("b")), BeliefSettings.standard());
    private final Belief right =
            model.update(model.prior(), new AreaId("a"), new Measure(ItemParameters.of(1.5, 0, 0, 0), 1, true));

    @Test
    void whatIsOutOfRangeIsNamed() {
        for (double none : new double[] {Double.NaN, INFINITE}) {
            assertThat(refused(none, 1, 1, 0, 0), equalTo("belief setting restMean is out of range"));
            assertThat(refused(0, none, 1, 0, 0), equalTo("belief setting forgettingDays is out of range"));
            assertThat(refused(0, 1, none, 0, 0), equalTo("belief setting doubtDays is out of range"));
            assertThat(refused(0, 1, 1, none, 0), equalTo("belief setting lessonGain is out of range"));
            assertThat(refused(0, 1, 1, 0, none), equalTo("belief setting lessonGainSd is out of range"));
        }
        assertThat(refused(0, 0, 1, 0, 0), equalTo("belief setting forgettingDays is out of range"));
        assertThat(refused(0, 1, 0, 0, 0), equalTo("belief setting doubtDays is out of range"));
        assertThat(refused(0, 1, 1, -.1, 0), equalTo("belief setting lessonGain is out of range"));
        assertThat(refused(0, 1, 1, 0, -.1), equalTo("belief setting lessonGainSd is out of range"));
    }

    @Test
    void aLessonMayTeachNothing() {
        BeliefSettings settings = new BeliefSettings(PRIOR, 0, 1, 1, 0, 0);
        BeliefModel dull = new BeliefModel("one area", List.of(new AreaId("a")), settings);
        assertThat(dull.afterLesson(dull.prior(), new AreaId("a")), equalTo(dull.prior()));
    }

    @Test
    void aLessonLiftsItsAreaAndWidensItsDoubt() {
        Belief after = model.afterLesson(right, new AreaId("b"));
        assertThat(after.mean(1), closeTo(right.mean(1) + .10, 1e-15));
        assertThat(after.covariance(1, 1), closeTo(right.covariance(1, 1) + .12 * .12, 1e-15));
        assertThat(after.mean(0), equalTo(right.mean(0)));
        assertThat(after.covariance(0, 1), equalTo(right.covariance(0, 1)));
    }

    @Test
    void inTheEndTimeGivesBackThePriorsDoubtAndLeavesTheRestingMean() {
        Belief later = model.drift(right, Duration.ofDays(20_000));
        for (int i = 0; i < 2; i++) {
            assertThat(later.mean(i), closeTo(-1.2, 1e-9));
            for (int j = 0; j < 2; j++) {
                assertThat(later.covariance(i, j), closeTo(model.prior().covariance(i, j), 1e-9));
            }
        }
    }

    @Test
    void inHalfItsTimeDoubtGrowsBackByWhatItsSquareKeeps() {
        Belief later = model.drift(right, Duration.ofDays(360));
        double missing = 1.44 - right.covariance(0, 0);
        assertThat(later.covariance(0, 0), closeTo(1.44 - missing * Math.exp(-1), 1e-12));
    }

    @Test
    void halfASecondIsTimeToo() {
        Belief twice = model.drift(model.drift(right, Duration.ofMillis(750)), Duration.ofMillis(750));
        Belief atOnce = model.drift(right, Duration.ofMillis(1500));
        double fell = right.mean(0) - atOnce.mean(0);
        assertThat(atOnce.mean(0), closeTo(twice.mean(0), 1e-14));
        assertThat(fell, closeTo((right.mean(0) + 1.2) * 1.5 / 86_400 / 240, 1e-13));
    }

    @Test
    void whatLooksRandomIsDoubtedByAsMuchAsThatIsProbable() {
        Belief doubted = model.doubting(right, new AnsweringPattern(Math.log(9)));
        assertThat(doubted.covariance(0, 0), closeTo(right.covariance(0, 0) + .9 * 1.44, 1e-12));
        assertThat(doubted.covariance(0, 1), closeTo(right.covariance(0, 1) + .9 * .6 * 1.44, 1e-12));
    }

    /** Steeper than any author may write, and out of reach: a right answer has no probability that doubles can hold. */
    @Test
    void anAnswerThatCannotBeTeachesNothing() {
        ItemParameters unreachable = ItemParameters.of(1000, 6, 0, 0);
        Belief narrow = model.restore(new double[] {-1.0, -1.0}, new double[] {.01, 0.0, .01}, null);
        assertThat(model.update(narrow, new AreaId("a"), new Measure(unreachable, 1, true)), equalTo(narrow));
        assertThat(model.expectedGain(narrow, new AreaId("a"), unreachable), closeTo(0, 1e-12));
        assertThat(ResponseModel.information(unreachable, -1), equalTo(0.0));
    }

    @Test
    void aModelIsNamedAfterItsAreasAndItsSettings() {
        assertThat(model.version(), startsWith("gaussian-1/two areas/"));
        BeliefSettings others = new BeliefSettings(PRIOR, -1.2, 240, 720, .11, .12);
        assertThat(
                new BeliefModel("two areas", List.of(new AreaId("a"), new AreaId("b")), others).version(),
                not(equalTo(model.version())));
    }

    @Test
    void beliefsAreTheSameIfAllTheirNumbersAndTheirTimeAre() {
        Belief again =
                model.update(model.prior(), new AreaId("a"), new Measure(ItemParameters.of(1.5, 0, 0, 0), 1, true));
        assertThat(again, equalTo(right));
        assertThat(again.hashCode(), equalTo(right.hashCode()));
        assertThat(right, not(equalTo(model.prior())));
        assertThat(right.hashCode(), not(equalTo(model.prior().hashCode())));
        assertThat(right, not(equalTo(model.afterLesson(right, new AreaId("b")))));
        assertThat(right, not(equalTo(model.drift(right, Instant.EPOCH))));
        assertThat(
                model.drift(model.prior(), Instant.EPOCH).toString(), startsWith("Belief[-1.0, -1.0] at 1970-01-01"));
    }

    @Test
    void aVarianceOfNothingIsNotRestored() {
        assertThrows(
                IllegalArgumentException.class,
                () -> model.restore(new double[] {0.0, 0.0}, new double[] {1.0, 0.0, 0.0}, null));
    }

    private static String refused(double rest, double forgetting, double doubt, double gain, double gainSd) {
        return String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new BeliefSettings(PRIOR, rest, forgetting, doubt, gain, gainSd))
                .getMessage());
    }
}
