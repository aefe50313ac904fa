package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.Period;
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
        Standing reported = two.after(new Update("r", START, false, true, false, false, false, true, 1.8, .5), policy);
        assertThat(reported.level(), nullValue());
        assertThat(reported.acts(), equalTo(2));
        assertThat(reported.latest(), contains("a1", "a2", "r"));
    }

    @Test
    void anAnswerIsAnActAndNoReason() {
        Standing two = afterActs(2, ALONE);
        Standing answered = two.after(new Update("q", START, true, false, true, false, false, true, 1.8, .5), policy);
        assertThat(answered.acts(), equalTo(3));
        assertThat(answered.latest(), contains("a1", "a2"));
    }

    @Test
    void aDoubtAsWideAsAllowedMaySayALevelAndAWiderOneNone() {
        assertThat(afterActs(3, new Reading(3, 1)).level(), equalTo(Help.ALONE));
        assertThat(afterActs(3, new Reading(3, 1.001)).level(), nullValue());
    }

    @Test
    void aLevelAsProbableAsAskedIsSureEnough() {
        double probability = policy.levels(.5, .9).of(Help.SUPPORTED);
        assertThat(levelWhenAsked(probability), equalTo(Help.SUPPORTED));
        assertThat(levelWhenAsked(probability + 1e-9), nullValue());
    }

    private static @Nullable Help levelWhenAsked(double confidence) {
        AutonomyPolicy asked = new AutonomyPolicy(-1, 0, 1, confidence, 1, 1, 1, Period.ofMonths(12));
        return Standing.UNKNOWN.after(act(1, true, new Reading(.5, .9)), asked).level();
    }

    @Test
    void theLatestFiveActsStandBehindALevel() {
        assertThat(afterActs(5, ALONE).latest(), contains("a1", "a2", "a3", "a4", "a5"));
        assertThat(afterActs(7, ALONE).latest(), contains("a3", "a4", "a5", "a6", "a7"));
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
        Update settled = new Update("s", at(5), true, true, false, true, true, true, SUPPORTED.mean(), SUPPORTED.sd());
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
                    new Update("a" + i, at(i), true, true, i == 1, false, false, true, ALONE.mean(), ALONE.sd()),
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
        Update lower = new Update("x", at(4), true, true, true, false, true, false, SUPPORTED.mean(), SUPPORTED.sd());
        assertThat(afterActs(3, ALONE).after(lower, policy).level(), equalTo(Help.ALONE));
        Update alike = new Update("x", at(4), true, true, true, false, true, false, ALONE.mean(), ALONE.sd());
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
        return new Update("a" + number, at(number), true, true, true, false, lowered, true, after.mean(), after.sd());
    }

    private static Instant at(int number) {
        return START.plusSeconds(number);
    }
}
