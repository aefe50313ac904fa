package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.inclusion.autonomy.Standing.Update;
import org.inclusion.evidence.Help;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Reading ALONE = new Reading(1.8, .5);
    private static final Reading SUPPORTED = new Reading(.5, .4);

    private final AutonomyPolicy policy = AutonomyPolicy.standard();

    /** What is believed of the area after an act. */
    private record Reading(double mean, double sd) {}

    @Test
    void theThirdActMaySayALevel() {
        assertThat(afterActs(2, ALONE).level(), nullValue());
        assertThat(afterActs(3, ALONE).level(), equalTo(Help.ALONE));
    }

    @Test
    void aSelfReportCountsTowardsNoLevel() {
        Standing two = afterActs(2, ALONE);
        Standing reported =
                two.after(new Update("r", START, LevelBasis.SELF_REPORT, false, false, -.3, true, 1.8, .5), policy);
        assertThat(reported.level(), nullValue());
        assertThat(reported.acts(), equalTo(2));
        assertThat(reported.weights().selfReports(), equalTo(-30));
    }

    @Test
    void anAnswerCountsAmongTheActs() {
        Standing two = afterActs(2, ALONE);
        Standing answered = two.after(update("q", LevelBasis.ANSWER, .2), policy);
        assertThat(answered.acts(), equalTo(3));
        assertThat(answered.level(), equalTo(Help.ALONE));
        assertThat(answered.weights().evidence(), containsInAnyOrder("a1", "a2"));
        assertThat(answered.weights().answers(), equalTo(20));
    }

    @Test
    void answersAndPracticeAtHomeAloneSayNoLevelAndOneActAmongThemDoes() {
        for (LevelBasis basis : List.of(LevelBasis.ANSWER, LevelBasis.AT_HOME)) {
            Standing standing = Standing.UNKNOWN;
            for (int i = 0; i < 15; i++) {
                standing = standing.after(update(basis + "-" + i, basis, .2), policy);
            }
            assertThat(standing.level(), nullValue());
            assertThat(standing.acts(), equalTo(15));
            assertThat(standing.after(act(1, false, ALONE), policy).level(), equalTo(Help.ALONE));
        }
    }

    private static Update update(String id, LevelBasis basis, double moved) {
        return new Update(id, START, basis, true, false, moved, true, 1.8, .5);
    }

    @Test
    void aDoubtAsWideAsAllowedMaySayALevelAndAWiderOneNone() {
        assertThat(afterActs(3, new Reading(3, 1)).level(), equalTo(Help.ALONE));
        assertThat(afterActs(3, new Reading(3, 1.001)).level(), nullValue());
    }

    @Test
    void aLevelAsProbableAsAskedIsSureEnoughAndSoIsAPairOfNeighbours() {
        LevelProbabilities levels = policy.levels(.5, .9);
        double one = levels.of(Help.SUPPORTED);
        double two = one + levels.of(Help.ALONE);
        assertThat(levelWhenAsked(one), equalTo(Help.SUPPORTED));
        assertThat(levelWhenAsked(two - 1e-9), equalTo(Help.SUPPORTED));
        assertThat(levelWhenAsked(two + .01), nullValue());
    }

    @Test
    void betweenTwoLevelsTheOneWithMoreHelpIsShownAndNoneIsLost() {
        for (double mean = -3; mean <= 3; mean += .01) {
            Help lower =
                    Objects.requireNonNull(afterActs(3, new Reading(mean, .9)).level());
            Help higher = Objects.requireNonNull(
                    afterActs(3, new Reading(mean + .01, .9)).level());
            assertThat(higher.category(), greaterThanOrEqualTo(lower.category()));
        }
        assertThat(afterActs(3, new Reading(0, .9)).level(), equalTo(Help.TOGETHER));
    }

    private static @Nullable Help levelWhenAsked(double confidence) {
        AutonomyPolicy asked = new AutonomyPolicy(-1, 0, 1, confidence, 1, 1, 1, Period.ofMonths(12));
        return Standing.UNKNOWN.after(act(1, true, new Reading(.5, .9)), asked).level();
    }

    @Test
    void theFiveHeaviestActsStandBehindALevelTheHeaviestFirst() {
        Standing standing = Standing.UNKNOWN;
        double[] moved = {.1, -.5, .2, .4, .05, .3, -.4};
        for (int i = 0; i < moved.length; i++) {
            standing = standing.after(update("a" + i, LevelBasis.ACT, moved[i]), policy);
        }
        assertThat(standing.weights().evidence(), contains("a1", "a6", "a3", "a5", "a2"));
        assertThat(standing.weights().acts().get(0).weight(), equalTo(-50));
    }

    @Test
    void anActThatSaysTheSameLevelAgainRenewsItsDate() {
        Standing before = afterActs(3, ALONE);
        Standing after = before.after(act(4, false, new Reading(2.2, .4)), policy);
        assertThat(before.establishedAt(), equalTo(at(3)));
        assertThat(after.establishedAt(), equalTo(at(4)));
        assertThat(after.probability(), closeTo(policy.levels(2.2, .4).of(Help.ALONE), 1e-15));
    }

    @Test
    void anActThatLowersTakesNoLevelAndAsksForAReview() {
        Standing alone = afterActs(3, ALONE);
        assertThat(alone.after(act(4, false, SUPPORTED), policy).toReview(), equalTo(false));
        Standing lower = alone.after(act(4, true, SUPPORTED), policy);
        assertThat(lower.level(), equalTo(Help.ALONE));
        assertThat(lower.establishedAt(), equalTo(at(3)));
        assertThat(lower.toReview(), equalTo(true));
        assertThat(lower.after(act(5, false, ALONE), policy).toReview(), equalTo(false));
    }

    @Test
    void whatTwoPeopleSettleSetsTheLevelAndEndsTheReview() {
        Standing lower = afterActs(3, ALONE).after(act(4, true, SUPPORTED), policy);
        Update settled =
                new Update("s", at(5), LevelBasis.ACT, false, true, -.1, true, SUPPORTED.mean(), SUPPORTED.sd());
        Standing after = lower.after(settled, policy);
        assertThat(after.level(), equalTo(Help.SUPPORTED));
        assertThat(after.establishedAt(), equalTo(at(5)));
        assertThat(after.toReview(), equalTo(false));
    }

    @Test
    void threeActsOnOneSkillSayNoLevel() {
        Standing standing = Standing.UNKNOWN;
        for (int i = 1; i <= 3; i++) {
            standing = standing.after(
                    new Update("a" + i, at(i), LevelBasis.ACT, i == 1, false, .1, true, ALONE.mean(), ALONE.sd()),
                    policy);
        }
        assertThat(standing.level(), nullValue());
        assertThat(standing.after(act(4, false, ALONE), policy).level(), equalTo(Help.ALONE));
    }

    @Test
    void whatTimeTookTakesNoLevelAndGivesNoneANewDate() {
        Standing later = afterActs(3, ALONE).afterTime(1).after(act(4, true, new Reading(.7, .5)), policy);
        assertThat(later.level(), equalTo(Help.ALONE));
        assertThat(later.establishedAt(), equalTo(at(3)));
        assertThat(later.lastAt(), equalTo(at(4)));
        assertThat(later.timeTook(), equalTo(1.0));
        assertThat(later.toReview(), equalTo(false));
    }

    @Test
    void actsThatReachTheLevelAgainForgetWhatTimeTook() {
        Standing later = afterActs(3, ALONE).afterTime(.4);
        assertThat(later.afterTime(.2).timeTook(), closeTo(.6, 1e-15));
        assertThat(later.after(act(4, false, ALONE), policy).timeTook(), equalTo(0.0));
    }

    @Test
    void evidenceThatNarrowsTheAreaTakesItsShareOfWhatTimeTook() {
        Standing later = afterActs(3, ALONE).afterTime(.4);
        assertThat(later.narrowed(.5).timeTook(), closeTo(.2, 1e-15));
        assertThat(later.narrowed(1.2).timeTook(), closeTo(.4, 1e-15));
        assertThat(later.narrowed(.5).level(), equalTo(Help.ALONE));
    }

    @Test
    void timeThatTookNothingOrFromNobodyIsNotRemembered() {
        Standing alone = afterActs(3, ALONE);
        assertThat(alone.afterTime(-.3), equalTo(alone));
        assertThat(Standing.UNKNOWN.afterTime(.3), equalTo(Standing.UNKNOWN));
    }

    @Test
    void answersThatLookRandomSayNothingNew() {
        Update lower =
                new Update("x", at(4), LevelBasis.ACT, true, false, -.1, false, SUPPORTED.mean(), SUPPORTED.sd());
        assertThat(afterActs(3, ALONE).after(lower, policy).level(), equalTo(Help.ALONE));
        Update alike = new Update("x", at(4), LevelBasis.ACT, true, false, -.1, false, ALONE.mean(), ALONE.sd());
        assertThat(afterActs(2, ALONE).after(alike, policy).level(), nullValue());
    }

    private Standing afterActs(int count, Reading reading) {
        Standing standing = Standing.UNKNOWN;
        for (int i = 1; i <= count; i++) {
            standing = standing.after(act(i, false, reading), policy);
        }
        return standing;
    }

    private static Update act(int number, boolean lowered, Reading after) {
        double moved = lowered ? -.1 : .1;
        return new Update("a" + number, at(number), LevelBasis.ACT, true, false, moved, true, after.mean(), after.sd());
    }

    private static Instant at(int number) {
        return START.plusSeconds(number);
    }
}
