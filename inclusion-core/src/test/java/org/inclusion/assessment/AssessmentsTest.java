package org.inclusion.assessment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.journey.SaidWish;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.skill.Framework;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentsTest {

    private final Ccas ccas = new Ccas();
    private final Actor fatima = Ccas.learner("fatima");
    private final LearnerId learner = fatima.asLearner();
    private final Acting herself = ccas.as(fatima);

    @Test
    void nothingIsAskedWithoutTheThreeSentences() {
        Outcome<NextQuestion> outcome = herself.about(learner)
                .assessments()
                .begin(new Agreement(new AssessmentId("a"), AssessmentMode.FULL, null, null));
        assertThat(outcome, is(instanceOf(Outcome.Refused.class)));
    }

    @Test
    void theCounterModeAsksFiveQuestionsOfTheWishsArea() {
        NextQuestion now = begin(AssessmentMode.COUNTER, "envoyer-un-document");
        int asked = 0;
        while (!now.isFinished()) {
            Question question = Objects.requireNonNull(now.question());
            assertThat(now.pack().areaOf(question).value(), equalTo("2"));
            now = answer(question, true);
            asked++;
        }
        assertThat(asked, equalTo(5));
    }

    @Test
    void theFullModeBeginsWithWhatSheSaysOfHerselfAndStaysBalanced() {
        NextQuestion now = begin(AssessmentMode.FULL, null);
        Set<String> reported = new HashSet<>();
        Map<String, Integer> perArea = new HashMap<>();
        List<String> families = new ArrayList<>();
        int total = 0;
        while (!now.isFinished()) {
            SelfReportQuestion report = now.selfReport();
            if (report != null) {
                assertThat(perArea.keySet(), hasSize(0));
                reported.add(report.area().value());
                now = report(report);
            } else {
                Question question = Objects.requireNonNull(now.question());
                perArea.merge(now.pack().areaOf(question).value(), 1, Integer::sum);
                if (!families.isEmpty()) {
                    assertThat(question.family(), is(not(equalTo(families.get(families.size() - 1)))));
                }
                families.add(question.family());
                now = answer(question, total % 2 == 0);
            }
            total++;
        }
        assertThat(total, equalTo(20));
        assertThat(reported, hasSize(5));
        assertThat(perArea.values(), everyItem(equalTo(3)));
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void sheIsAskedAboutTheWaysOfHerOwnDevice(Device hers) {
        herself.about(learner)
                .stateWish(new SaidWish(
                        "envoyer-un-document", LearningWay.ALONE, hers, true, Network.UNKNOWN, Channel.SCREEN))
                .orThrow();
        NextQuestion now = begin(AssessmentMode.FULL, null);
        for (SelfReportQuestion report = now.selfReport(); report != null; report = now.selfReport()) {
            now = report(report);
        }
        while (!now.isFinished()) {
            Question question = Objects.requireNonNull(now.question());
            Device device = question.device();
            assertThat(question.id().value(), device == null || device.isWorkedLike(hers), is(true));
            now = answer(question, false);
        }
        PaperForm paper = herself.about(learner)
                .assessments()
                .paper(new AssessmentId("a"))
                .orThrow();
        for (Question question : paper.questions()) {
            Device device = question.device();
            assertThat(question.id().value(), device == null || device.isWorkedLike(hers), is(true));
        }
    }

    @Test
    void whatSheWasAskedYesterdayIsNotAskedAgainToday() {
        Set<Question> yesterday = answerAll("yesterday");
        ccas.clock.forward(Duration.ofDays(1));
        Set<Question> today = answerAll("today");
        assertThat(today, hasSize(greaterThan(0)));
        today.retainAll(yesterday);
        assertThat(today, hasSize(0));
    }

    @Test
    void afterAMonthAQuestionMayComeAgain() {
        Set<Question> before = new HashSet<>();
        for (int month = 0; month < 6; month++) {
            Set<Question> now = answerAll("month-" + month);
            if (now.stream().anyMatch(before::contains)) {
                return;
            }
            before.addAll(now);
            ccas.clock.forward(Duration.ofDays(31));
        }
        fail("in six months no question came again");
    }

    /** Begins an assessment at the counter, and says of each question that she does not know. */
    private Set<Question> answerAll(String id) {
        AssessmentId assessment = new AssessmentId(id);
        NextQuestion now = herself.about(learner)
                .assessments()
                .begin(new Agreement(assessment, AssessmentMode.COUNTER, "envoyer-un-document", Channel.SCREEN))
                .orThrow();
        Set<Question> asked = new HashSet<>();
        while (!now.isFinished()) {
            Question question = Objects.requireNonNull(now.question());
            asked.add(question);
            herself.record(List.of(ccas.draft(id + "-" + question.id(), fatima, learner)
                    .during(assessment)
                    .didNotKnow(Ccas.item(question.id().value()))));
            now = herself.about(learner).assessments().next(assessment).orThrow();
        }
        return asked;
    }

    @Test
    void aReloadGivesTheSameQuestion() {
        NextQuestion now = begin(AssessmentMode.COUNTER, "envoyer-un-document");
        while (!now.isFinished()) {
            Question question = Objects.requireNonNull(now.question());
            ccas.clock.forward(Duration.ofDays(2));
            assertThat(
                    herself.about(learner)
                            .assessments()
                            .next(new AssessmentId("a"))
                            .orThrow()
                            .question(),
                    equalTo(question));
            now = answer(question, false);
        }
    }

    @Test
    void differentPeopleAreNotAllAskedTheSame() {
        Set<String> first = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            Actor someone = Ccas.learner("someone-" + i);
            NextQuestion now = ccas.as(someone)
                    .about(someone.asLearner())
                    .assessments()
                    .begin(new Agreement(
                            new AssessmentId("a" + i), AssessmentMode.COUNTER, "envoyer-un-document", Channel.SCREEN))
                    .orThrow();
            first.add(Objects.requireNonNull(now.question()).id().value());
        }
        assertThat(first.size(), greaterThan(1));
    }

    @Test
    void theFirstQuestionsAreGentle() {
        NextQuestion now = begin(AssessmentMode.COUNTER, "envoyer-un-document");
        ContentPack pack = now.pack();
        Question first = Objects.requireNonNull(now.question());
        double easiest = pack.questions().stream()
                .filter(question -> pack.areaOf(question).equals(new AreaId("2")))
                .mapToDouble(question -> question.parameters().difficulty())
                .average()
                .orElseThrow();
        assertThat(easiest, is(greaterThan(first.parameters().difficulty())));
    }

    @Test
    void anAnswerCanBeCorrectedAndTheCorrectionCounts() {
        NextQuestion now = begin(AssessmentMode.COUNTER, "envoyer-un-document");
        Question first = Objects.requireNonNull(now.question());
        answer(first, false);
        String standing = herself.about(learner)
                .assessments()
                .answered(new AssessmentId("a"), first.id().value())
                .orThrow()
                .header()
                .id();
        double before = mean();
        record(first, true, "corrected", standing);
        assertThat(mean(), is(greaterThan(before)));
        assertThat(
                herself.about(learner)
                        .assessments()
                        .next(new AssessmentId("a"))
                        .orThrow()
                        .answered(),
                equalTo(1));
        assertThat(
                herself.about(learner)
                        .assessments()
                        .answered(new AssessmentId("a"), first.id().value())
                        .orThrow()
                        .header()
                        .id(),
                equalTo("corrected"));
    }

    @Test
    void aCorrectionThatDoesNotNameItKeepsTheQuestionAnswered() {
        Question question = Objects.requireNonNull(
                begin(AssessmentMode.COUNTER, "envoyer-un-document").question());
        answer(question, false);
        herself.record(List.of(Ccas.draft("corrected", fatima, learner, ccas.clock.instant())
                .superseding("answer-" + question.id())
                .didNotKnow(Ccas.item(question.id().value()))));
        NextQuestion now =
                herself.about(learner).assessments().next(new AssessmentId("a")).orThrow();
        assertThat(now.answered(), equalTo(1));
        assertThat(Objects.requireNonNull(now.question()).id(), not(equalTo(question.id())));
    }

    @Test
    void stoppedWheneverSheWantsWhatWasAnsweredStaysUseful() {
        NextQuestion now = begin(AssessmentMode.FULL, null);
        now = report(Objects.requireNonNull(now.selfReport()));
        report(Objects.requireNonNull(now.selfReport()));
        Assessment stopped =
                herself.about(learner).assessments().stop(new AssessmentId("a")).orThrow();
        assertThat(stopped.stoppedAt(), is(notNullValue()));
        assertThat(
                herself.about(learner)
                        .assessments()
                        .next(new AssessmentId("a"))
                        .orThrow()
                        .isFinished(),
                is(true));
        assertThat(herself.about(learner).history(null, 10).orThrow().evidence(), hasSize(2));
    }

    @Test
    void itEndsByItselfWhenEnoughIsKnown() {
        Ccas quick = new Ccas(Inclusion.builder()
                .stores(new InMemoryStores())
                .assessmentPolicy(
                        new AssessmentPolicy(.7, 5, 3, now -> now.asked().size() >= 2)));
        Acting her = quick.as(fatima);
        NextQuestion now = her.about(learner)
                .assessments()
                .begin(new Agreement(
                        new AssessmentId("a"), AssessmentMode.COUNTER, "envoyer-un-document", Channel.SCREEN))
                .orThrow();
        for (int i = 0; i < 2; i++) {
            Question question = Objects.requireNonNull(now.question());
            her.record(List.of(quick.draft("answer-" + question.id(), fatima, learner)
                    .during(new AssessmentId("a"))
                    .didNotKnow(Ccas.item(question.id().value()))));
            now = her.about(learner).assessments().next(new AssessmentId("a")).orThrow();
        }
        assertThat(now.isFinished(), is(true));
        assertThat(now.answered(), equalTo(2));
    }

    @Test
    void whoComesBackAfterAYearIsAskedGentlyAgain() {
        NextQuestion now = begin(AssessmentMode.COUNTER, "envoyer-un-document");
        while (!now.isFinished()) {
            now = answer(Objects.requireNonNull(now.question()), true);
        }
        ccas.clock.forward(Duration.ofDays(3 * 365));
        Question again = Objects.requireNonNull(herself.about(learner)
                .assessments()
                .begin(new Agreement(
                        new AssessmentId("b"), AssessmentMode.COUNTER, "envoyer-un-document", Channel.SCREEN))
                .orThrow()
                .question());
        BeliefModel beliefs = new BeliefModel(Framework.digComp30(), BeliefSettings.standard());
        Belief today =
                beliefs.drift(ccas.inclusion.rebuildState().current(learner).belief(), ccas.clock.instant());
        assertThat(beliefs.predict(today, new AreaId("2"), again.parameters(), 1), greaterThan(.69));
    }

    @Test
    void aFullAssessmentAsksEveryAreaWhatALevelNeeds() {
        NextQuestion now = begin(AssessmentMode.FULL, null);
        Map<String, Integer> asked = new HashMap<>();
        while (!now.isFinished()) {
            SelfReportQuestion report = now.selfReport();
            if (report != null) {
                now = report(report);
            } else {
                Question question = Objects.requireNonNull(now.question());
                asked.merge(now.pack().areaOf(question).value(), 1, Integer::sum);
                now = answer(question, false);
            }
        }
        assertThat(asked.values(), everyItem(equalTo(3)));
        assertThat(asked.size(), equalTo(5));
    }

    @Test
    void begunAgainAsAnotherItIsAConflict() {
        begin(AssessmentMode.COUNTER, "envoyer-un-document");
        Outcome<NextQuestion> other = herself.about(learner)
                .assessments()
                .begin(new Agreement(new AssessmentId("a"), AssessmentMode.FULL, null, Channel.SCREEN));
        assertThat(((Outcome.Refused<NextQuestion>) other).refusal().kind(), equalTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void answersElsewhereUseNoneOfItsQuestionsUp() {
        begin(AssessmentMode.COUNTER, "envoyer-un-document");
        for (int i = 1; i <= 3; i++) {
            herself.record(List.of(ccas.draft("elsewhere-" + i, fatima, learner)
                    .during(new AssessmentId("a"))
                    .didNotKnow(Ccas.item("mot-de-passe-" + i))));
        }
        assertThat(
                herself.about(learner)
                        .assessments()
                        .next(new AssessmentId("a"))
                        .orThrow()
                        .answered(),
                equalTo(0));
    }

    @Test
    void begunTwiceItIsOne() {
        Question first = Objects.requireNonNull(
                begin(AssessmentMode.COUNTER, "envoyer-un-document").question());
        answer(first, true);
        assertThat(begin(AssessmentMode.COUNTER, "envoyer-un-document").answered(), equalTo(1));
    }

    @Test
    void thePaperFormHoldsAsManyQuestionsTheEasiestFirst() {
        begin(AssessmentMode.COUNTER, "envoyer-un-document");
        List<Question> form = herself.about(learner)
                .assessments()
                .paper(new AssessmentId("a"))
                .orThrow()
                .questions();
        assertThat(form, hasSize(5));
        for (int i = 1; i < form.size(); i++) {
            assertThat(
                    form.get(i).parameters().difficulty()
                            >= form.get(i - 1).parameters().difficulty(),
                    is(true));
        }
    }

    @Test
    void theLongPaperFormBeginsWithWhatSheSaysOfHerself() {
        begin(AssessmentMode.FULL, null);
        PaperForm form = herself.about(learner)
                .assessments()
                .paper(new AssessmentId("a"))
                .orThrow();
        assertThat(form.selfReports(), hasSize(5));
        assertThat(form.questions(), hasSize(15));
    }

    @Test
    void answersFromPaperMayComeOutOfTurn() {
        begin(AssessmentMode.COUNTER, "envoyer-un-document");
        List<Question> form = herself.about(learner)
                .assessments()
                .paper(new AssessmentId("a"))
                .orThrow()
                .questions();
        form.forEach(question -> answer(question, true));
        assertThat(
                herself.about(learner)
                        .assessments()
                        .next(new AssessmentId("a"))
                        .orThrow()
                        .isFinished(),
                is(true));
    }

    private NextQuestion begin(AssessmentMode mode, @Nullable String goal) {
        return herself.about(learner)
                .assessments()
                .begin(new Agreement(new AssessmentId("a"), mode, goal, Channel.SCREEN))
                .orThrow();
    }

    private NextQuestion answer(Question question, boolean right) {
        record(question, right, "answer-" + question.id(), null);
        return herself.about(learner).assessments().next(new AssessmentId("a")).orThrow();
    }

    private void record(Question question, boolean right, String id, @Nullable String supersedes) {
        String option = question.options().stream()
                .filter(one -> one.right() == right)
                .findFirst()
                .orElseThrow()
                .id();
        herself.record(List.of(Ccas.draft(id, fatima, learner, ccas.clock.instant())
                .superseding(supersedes)
                .during(new AssessmentId("a"))
                .answered(Ccas.item(question.id().value()), option)));
        ccas.clock.forward(Duration.ofSeconds(20));
    }

    private NextQuestion report(SelfReportQuestion question) {
        herself.record(List.of(ccas.draft("report-" + question.id(), fatima, learner)
                .during(new AssessmentId("a"))
                .saidOfHerself(Ccas.item(question.id()), Help.TOGETHER)));
        ccas.clock.forward(Duration.ofSeconds(20));
        return herself.about(learner).assessments().next(new AssessmentId("a")).orThrow();
    }

    private double mean() {
        return ccas.inclusion.rebuildState().current(learner).belief().mean(1);
    }
}
