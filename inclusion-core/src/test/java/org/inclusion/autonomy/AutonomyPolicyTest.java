package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.inclusion.skill.Framework;
import org.junit.jupiter.api.Test;

class AutonomyPolicyTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Period YEAR = Period.ofMonths(12);

    @Test
    void whatIsOutOfRangeIsNamed() {
        String cuts = "cuts must rise and be finite";
        assertThat(refused(0, 0, 1, .4, 1, 3, 2, YEAR), equalTo(cuts));
        assertThat(refused(-1, 1, 1, .4, 1, 3, 2, YEAR), equalTo(cuts));
        assertThat(refused(-INFINITE, 0, 1, .4, 1, 3, 2, YEAR), equalTo(cuts));
        assertThat(refused(-1, 0, INFINITE, .4, 1, 3, 2, YEAR), equalTo(cuts));
        assertThat(refused(-1, 0, 1, 0, 1, 3, 2, YEAR), equalTo("confidence must be between 0 and 1"));
        assertThat(refused(-1, 0, 1, 1, 1, 3, 2, YEAR), equalTo("confidence must be between 0 and 1"));
        assertThat(refused(-1, 0, 1, .4, 0, 3, 2, YEAR), equalTo("widestDoubt must be above 0 and finite"));
        assertThat(refused(-1, 0, 1, .4, INFINITE, 3, 2, YEAR), equalTo("widestDoubt must be above 0 and finite"));
        assertThat(
                refused(-1, 0, 1, .4, 1, 0, 2, YEAR),
                equalTo("minimumActs must be 1 or more: the prior alone shows no level"));
        assertThat(refused(-1, 0, 1, .4, 1, 3, 2, Period.ZERO), equalTo("reviewAfter must be above 0"));
        assertThat(refused(-1, 0, 1, .4, 1, 3, 2, Period.ofDays(-1)), equalTo("reviewAfter must be above 0"));
        assertThat(new AutonomyPolicy(-1, 0, 1, .4, 1, 1, 1, YEAR).minimumActs(), equalTo(1));
        assertThat(refused(-1, 0, 1, .4, 1, 3, 0, YEAR), equalTo("minimumSkills must be 1 or more"));
    }

    /** Φ at −3.4, −1.4 and .6, from tables. */
    @Test
    void theLevelsAreWhatLiesBetweenTheCuts() {
        LevelProbabilities levels = AutonomyPolicy.standard().levels(.7, .5);
        assertThat(levels.of(Help.SHOWN), closeTo(.000336929, 1e-9));
        assertThat(levels.of(Help.TOGETHER), closeTo(.080756659 - .000336929, 1e-9));
        assertThat(levels.of(Help.SUPPORTED), closeTo(.725746882 - .080756659, 1e-9));
        assertThat(levels.of(Help.ALONE), closeTo(1 - .725746882, 1e-9));
    }

    @Test
    void beyondEightNothingIsLeftOfTheTails() {
        assertThat(NormalDistribution.cumulative(8.5), equalTo(1.0));
        assertThat(NormalDistribution.cumulative(-8.5), equalTo(0.0));
        assertThrows(IllegalArgumentException.class, () -> NormalDistribution.cumulative(Double.NaN));
    }

    @Test
    void ofTwoLevelsAsGoodTheOneWithMoreHelpIsTaken() {
        assertThat(new LevelProbabilities(new double[] {.1, .4, .4, .1}).mostProbable(), equalTo(Help.TOGETHER));
    }

    @Test
    void aProfileOfAnotherFrameworksAreaIsAsked() {
        AutonomyProfile profile = AutonomyProfile.of(
                Framework.digComp30(), Map.of(), Set.of(), AutonomyPolicy.standard(), Instant.EPOCH, ZoneId.of("UTC"));
        assertThat(profile.area(new AreaId("2")).status(), equalTo(AreaLevel.Status.NOT_ESTABLISHED));
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> profile.area(new AreaId("9")))
                        .getMessage(),
                equalTo("no area 9"));
    }

    private static String refused(
            double first,
            double second,
            double third,
            double confidence,
            double doubt,
            int acts,
            int skills,
            Period review) {
        return String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new AutonomyPolicy(first, second, third, confidence, doubt, acts, skills, review))
                .getMessage());
    }
}
