package org.inclusion.journey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.NextQuestion;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.content.Question;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.learner.Receipt;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The story the library exists for, played in memory. */
class StoryTest {

    private final Ccas ccas = new Ccas();
    private final Actor fatima = Ccas.learner("fatima");
    private final LearnerId learner = fatima.asLearner();
    private final Acting agent = ccas.as(Ccas.helper());
    private final Acting herself = ccas.as(fatima);

    @Test
    void aCounterAgentAndALearnerSendADocument() {
        agent.about(learner).openDayRelation(true).orThrow();
        agent.about(learner)
                .stateWish(new SaidWish(
                        "envoyer-un-document",
                        LearningWay.FACE_TO_FACE,
                        Device.PHONE,
                        true,
                        Network.GOOD,
                        Channel.FACE_TO_FACE))
                .orThrow();
        NextQuestion now = agent.about(learner)
                .assessments()
                .begin(new Agreement(
                        new AssessmentId("a1"), AssessmentMode.COUNTER, "envoyer-un-document", Channel.FACE_TO_FACE))
                .orThrow();
        boolean[] right = {true, false, true, true, false};
        for (int i = 0; i < right.length; i++) {
            Question question = Objects.requireNonNull(now.question());
            answer("q" + i, question, right[i], null);
            now = agent.about(learner)
                    .assessments()
                    .next(new AssessmentId("a1"))
                    .orThrow();
            if (i == 1) {
                // She corrects the second one.
                answer("q1-corrected", question, true, "q1");
                now = agent.about(learner)
                        .assessments()
                        .next(new AssessmentId("a1"))
                        .orThrow();
            }
        }
        assertThat(now.isFinished(), is(true));

        assertThat("answers alone show no level", level("2"), equalTo(Optional.empty()));
        assertThat(now.result().recognised().isEmpty(), is(false));

        NextStep next = agent.about(learner).suggestNextStep().orThrow();
        assertThat(Objects.requireNonNull(next.step()).item().id().value(), equalTo("joindre-un-fichier"));
        assertThat(next.way(), equalTo(LearningWay.FACE_TO_FACE));
        assertThat(next.callBackOn(), is(notNullValue()));
        agent.record(List.of(ccas.practice("together", Ccas.helper(), learner, true, Help.TOGETHER)));
        ccas.clock.forward(Duration.ofHours(8));
        herself.record(List.of(ccas.practice("home-1", fatima, learner, true, Help.ALONE)));
        ccas.clock.forward(Duration.ofHours(1));
        herself.record(List.of(
                ccas.draft("home-2", fatima, learner).practised(Ccas.item("ecrire-un-message"), true, Help.ALONE)));

        assertThat(level("2"), equalTo(Optional.of(Help.SUPPORTED)));
        assertThat(
                herself.about(learner).whoLooked().orThrow().stream()
                        .map(Look::viewer)
                        .toList(),
                hasItem("marc"));
    }

    private void answer(String id, Question question, boolean right, @Nullable String supersedes) {
        Evidence answer = Ccas.draft(id, Ccas.helper(), learner, ccas.clock.instant())
                .superseding(supersedes)
                .during(new AssessmentId("a1"))
                .answered(
                        Ccas.item(question.id().value()),
                        question.options().stream()
                                .filter(option -> option.right() == right)
                                .findFirst()
                                .orElseThrow()
                                .id());
        assertThat(
                agent.record(List.of(answer)).stream().map(Receipt::status).toList(), contains(Receipt.Status.STORED));
        ccas.clock.forward(Duration.ofSeconds(30));
    }

    private Optional<Help> level(String area) {
        AreaLevel level = herself.about(learner).profile().orThrow().profile().area(new AreaId(area));
        return Optional.ofNullable(level.level());
    }
}
