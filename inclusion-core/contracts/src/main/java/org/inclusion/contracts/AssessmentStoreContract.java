package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.evidence.Channel;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.junit.jupiter.api.Test;

/** The tests that every {@link AssessmentStore} passes. */
public abstract class AssessmentStoreContract extends StoreContract {

    @Test
    void anUnknownLearnerHasNoAssessment() {
        LearnerId learner = someone();
        assertThat(of(learner), empty());
        assertThat(find(learner, "a"), is(Optional.empty()));
    }

    @Test
    void anAssessmentIsReadBackEqual() {
        LearnerId learner = someone();
        Instant at = NOON;
        for (List<AreaId> areas : List.of(
                List.of(new AreaId("2")),
                List.of(new AreaId("5"), new AreaId("1"), new AreaId("3")),
                List.<AreaId>of())) {
            for (AssessmentMode mode : AssessmentMode.values()) {
                for (Channel told : Channel.values()) {
                    at = at.plusSeconds(1);
                    Assessment assessment = new Assessment(
                            new AssessmentId("a-" + at.getEpochSecond()),
                            learner,
                            mode,
                            "premiers-pas",
                            "1.0.0",
                            areas,
                            told,
                            "helper-1",
                            at,
                            told == Channel.PAPER ? at.plusSeconds(60) : null);
                    save(assessment);
                    assertThat(find(learner, assessment.id().value()), is(Optional.of(assessment)));
                }
            }
        }
    }

    @Test
    void aStoppedAssessmentReplacesTheRunningOne() {
        LearnerId learner = someone();
        Assessment running = assessment(learner, "a", NOON);
        save(running);
        Assessment stopped = running.stopped(NOON.plusSeconds(90));
        save(stopped);
        assertThat(find(learner, "a"), is(Optional.of(stopped)));
        assertThat(of(learner), contains(stopped));
    }

    @Test
    void assessmentsAreReadTheLatestStartedFirst() {
        LearnerId learner = someone();
        Assessment second = assessment(learner, "a", NOON.plusSeconds(2));
        Assessment first = assessment(learner, "b", NOON.plusSeconds(1));
        Assessment third = assessment(learner, "A", NOON.plusSeconds(3));
        List.of(second, first, third).forEach(this::save);
        assertThat(of(learner), contains(third, second, first));
    }

    @Test
    void aKeyIsLearnerAndId() {
        Assessment one = assessment(someone(), "a", NOON);
        Assessment another = assessment(someone(), "a", NOON.plusSeconds(1));
        save(one);
        save(another);
        assertThat(find(one.learner(), "a"), is(Optional.of(one)));
        assertThat(of(another.learner()), contains(another));
        assertThat(find(one.learner(), "A"), is(Optional.empty()));
    }

    private static Assessment assessment(LearnerId learner, String id, Instant startedAt) {
        return new Assessment(
                new AssessmentId(id),
                learner,
                AssessmentMode.COUNTER,
                "premiers-pas",
                "1.0.0",
                List.of(new AreaId("2")),
                Channel.FACE_TO_FACE,
                "helper-1",
                startedAt,
                null);
    }

    private void save(Assessment assessment) {
        inTransaction(tx -> stores().of(AssessmentStore.class).save(tx, assessment));
    }

    private Optional<Assessment> find(LearnerId learner, String id) {
        return ask(tx -> stores().of(AssessmentStore.class).find(tx, learner, new AssessmentId(id)));
    }

    private List<Assessment> of(LearnerId learner) {
        return ask(tx -> stores().of(AssessmentStore.class).of(tx, learner));
    }
}
