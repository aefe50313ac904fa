package org.inclusion.learner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.Ccas;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Prior;
import org.inclusion.autonomy.Standing;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.ItemSubject;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.skill.Framework;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A level that acts established falls by acts only: never because time passed, not even with the help of a small act.
 */
class StandingOverTimeTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final ItemParameters HARD = ItemParameters.of(1.2, 4, .25, .5);
    private static final ItemParameters FITTING = ItemParameters.of(1.5, .5, 0, .3);

    private final List<ReceivedEvidence> history = new ArrayList<>();
    private final LearnerFold fold = fold(BeliefSettings.standard());
    private Instant now = START;

    @Test
    void aSmallFailureAfterAYearTakesNoLevel() {
        learnsToDoItAlone();
        for (int months = 2; months <= 14; months++) {
            List<ReceivedEvidence> later = new ArrayList<>(history);
            now = START.plus(Duration.ofDays(30L * months));
            later.add(answer(HARD, 0, "c"));
            assertThat("after " + months + " months", level(fold.replay(later)), is(Help.ALONE));
        }
    }

    @Test
    void manySmallFailuresOverAYearTakeNoLevelByTime() {
        learnsToDoItAlone();
        for (int week = 1; week <= 52; week++) {
            now = now.plus(Duration.ofDays(7));
            history.add(answerIn("3", ItemParameters.of(1, -1, 0, 0), week % 2, "c"));
        }
        history.add(answer(HARD, 0, "c"));
        assertThat(level(fold.replay(history)), is(Help.ALONE));
    }

    @Test
    void actsThatFailAskForAReviewAndTakeNothing() {
        learnsToDoItAlone();
        now = START.plus(Duration.ofDays(200));
        for (int i = 0; i < 12; i++) {
            history.add(answer(FITTING, 0, "c"));
            now = now.plusSeconds(60);
        }
        LearnerState state = fold.replay(history);
        assertThat(level(state), is(Help.ALONE));
        assertThat(
                state.standings()
                        .getOrDefault(new AreaId("2"), Standing.UNKNOWN)
                        .toReview(),
                is(true));
    }

    @Test
    void answersThatLookRandomWithholdAndTakeNothing() {
        LearnerFold narrow = fold(BeliefSettings.standard().withPrior(Prior.alike(0, .8, .6)));
        learnsToDoItAlone();
        Help before = level(narrow.replay(history));
        assertThat(before, is(notNullValue()));
        for (int i = 0; i < 6; i++) {
            history.add(answer(ItemParameters.of(2, -3, 0, .1), 0, "c"));
            now = now.plusSeconds(60);
            LearnerState state = narrow.replay(history);
            if (state.answering().looksRandom()) {
                assertThat(level(state), equalTo(level(narrow.replay(history.subList(0, history.size() - 1)))));
            }
        }
        assertThat(narrow.replay(history).answering().looksRandom(), is(true));
    }

    @Test
    void whatSheDoesClearsTheSuspicionWithinThreeActs() {
        for (int i = 0; i < 12; i++) {
            history.add(answer(ItemParameters.of(2, i % 2 == 0 ? -2.5 : .5, .25, .5), i % 2 == 0 ? 0 : 1, "c"));
            now = now.plusSeconds(60);
        }
        assertThat(fold.replay(history).answering().looksRandom(), is(true));
        for (int i = 0; i < 3; i++) {
            doesItAlone();
        }
        assertThat(fold.replay(history).answering().looksRandom(), is(false));
    }

    private void learnsToDoItAlone() {
        for (int i = 0; i < 14; i++) {
            history.add(answer(ItemParameters.of(1.5, 1, 0, .3), 1, "c"));
            now = now.plusSeconds(60);
        }
        assertThat("answers alone say no level", level(fold.replay(history)), is(nullValue()));
        doesItAlone();
        assertThat(level(fold.replay(history)), is(Help.ALONE));
    }

    private void doesItAlone() {
        history.add(ReceivedEvidence.of(
                draft().practised(item(), true, Help.ALONE),
                ItemSubject.of(new AreaId("2")),
                new Measure(FITTING, 1, true),
                now));
        now = now.plusSeconds(60);
    }

    private static @Nullable Help level(LearnerState state) {
        return state.standings().getOrDefault(new AreaId("2"), Standing.UNKNOWN).level();
    }

    private static LearnerFold fold(BeliefSettings settings) {
        return new LearnerFold(new BeliefModel(Framework.digComp30(), settings), AutonomyPolicy.standard());
    }

    private ReceivedEvidence answer(ItemParameters question, int category, String option) {
        return answerIn("2", question, category, option);
    }

    private ReceivedEvidence answerIn(String area, ItemParameters question, int category, String option) {
        return ReceivedEvidence.of(
                draft().answered(item(), option),
                ItemSubject.of(new AreaId(area)),
                new Measure(question, category, true),
                now);
    }

    private EvidenceDraft draft() {
        return Evidence.by(Ccas.learner("fatima"))
                .withId("e" + history.size() + "-" + now.getEpochSecond())
                .at(now);
    }

    private static ItemRef item() {
        return new ItemRef("premiers-pas", "1.0.0", "q");
    }
}
