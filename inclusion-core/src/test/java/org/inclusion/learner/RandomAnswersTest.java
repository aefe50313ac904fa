package org.inclusion.learner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusion.Ccas;
import org.inclusion.access.LearnerId;
import org.inclusion.autonomy.AnsweringPattern;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Standing;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemSubject;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.skill.Framework;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers that look chosen at random establish no level; the flag widens doubt, and is nowhere to be seen. */
class RandomAnswersTest {

    private static final LearnerId LEARNER = new LearnerId("fatima");
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private final LearnerFold fold = new LearnerFold(
            new BeliefModel(Framework.digComp30(), BeliefSettings.standard()), AutonomyPolicy.standard());

    @Test
    void easyOnesWrongAndHardOnesRightEstablishNothing() {
        LearnerState state = fold.replay(afterAnAct(answers("b", true)));
        assertThat(state.answering().looksRandom(), is(true));
        assertThat(level(state), is(nullValue()));
    }

    @Test
    void theSameRightAndWrongTheOtherWayRoundEstablishALevelWithAnActBefore() {
        LearnerState state = fold.replay(afterAnAct(answers("b", false)));
        assertThat(state.answering().looksRandom(), is(false));
        assertThat(level(state), is(notNullValue()));
    }

    @Test
    void notKnowingIsNoChoiceAtRandom() {
        LearnerState state = fold.replay(answers(null, true));
        assertThat(state.answering(), equalTo(AnsweringPattern.NONE));
    }

    @Test
    void whatIsKeptOfItComesBackToTheLastBit() {
        LearnerState state = fold.replay(answers("b", true));
        PackedState packed = new PackedState(
                new BeliefModel(Framework.digComp30(), BeliefSettings.standard()),
                ContentLibrary.of(ContentLibrary.standardPacks()));
        assertThat(packed.read(LEARNER, packed.write(LEARNER, state)), equalTo(Optional.of(state)));
    }

    private static @Nullable Object level(LearnerState state) {
        return state.standings().getOrDefault(new AreaId("2"), Standing.UNKNOWN).level();
    }

    /** Answers alone establish no level. */
    private static List<ReceivedEvidence> afterAnAct(List<ReceivedEvidence> answers) {
        Instant at = START.minusSeconds(60);
        Evidence act =
                Evidence.by(Ccas.learner("fatima")).withId("act").at(at).practised(Ccas.item("s"), true, Help.TOGETHER);
        List<ReceivedEvidence> all = new ArrayList<>(List.of(ReceivedEvidence.of(
                act, ItemSubject.of(new AreaId("2")), new Measure(ItemParameters.of(1, -2, 0, .5), 1, true), at)));
        all.addAll(answers);
        return all;
    }

    /** Twelve answers: six to easy questions, six to hard ones. */
    private static List<ReceivedEvidence> answers(@Nullable String option, boolean easyWrong) {
        List<ReceivedEvidence> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            boolean easy = i % 2 == 0;
            ItemParameters question = ItemParameters.of(2, easy ? -2.5 : .5, .25, .5);
            Instant at = START.plusSeconds(60L * i);
            Evidence answer =
                    Evidence.by(Ccas.learner("fatima")).withId("e" + i).at(at).answered(Ccas.item("q" + i), option);
            all.add(ReceivedEvidence.of(
                    answer,
                    ItemSubject.of(new AreaId("2")),
                    new Measure(question, easy == easyWrong ? 0 : 1, true),
                    at));
        }
        return all;
    }
}
