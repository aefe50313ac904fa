package org.inclusion.journey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.inclusion.PlainWords.countsNothing;
import static org.inclusion.PlainWords.judgesNobody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.NextQuestion;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.id.QuestionId;
import org.inclusion.id.StepId;
import org.inclusion.path.Device;
import org.inclusion.path.Goal;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.progress.StepStatus;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What three people read of themselves, from their first day on. It is printed, and written to {@code
 * target/explanations}, to be read by people; here it is held against the rules for words, and every sentence of it
 * against what took place.
 */
class ThreeExplanationsTest {

    private final Ccas ccas = new Ccas();
    private final Acting agent = ccas.as(Ccas.helper());
    private final ContentPack pack =
            ccas.inclusion.content().pack("premiers-pas").orElseThrow();
    private final SkillPath path = pack.path(new PathId("premiers-pas")).orElseThrow();
    private int noted;

    @AfterEach
    void close() {
        ccas.close();
    }

    @Test
    void oneWhoBegins() throws IOException {
        Actor rose = Ccas.learner("hers-rose");
        read("rose-0", rose);
        wish(agent, rose, "ecrire-a-ma-fille", LearningWay.FACE_TO_FACE);
        assessment(agent, rose, "ecrire-a-ma-fille", 1);
        read("rose-1", rose);
        noted(agent, practice(Ccas.helper(), rose, "utiliser-le-clavier", true, Help.SHOWN, null, null));
        noted(
                agent,
                practice(
                        Ccas.helper(),
                        rose,
                        "demarche-en-ligne",
                        true,
                        Help.TOGETHER,
                        Posture.DONE_FOR,
                        PostureReason.URGENCY));
        days(2);
        noted(agent, practice(Ccas.helper(), rose, "utiliser-le-clavier", true, Help.TOGETHER, null, null));
        noted(agent, practice(Ccas.helper(), rose, "ecrire-un-message", false, Help.TOGETHER, null, null));
        noted(
                agent,
                practice(
                        Ccas.helper(),
                        rose,
                        "mot-de-passe",
                        true,
                        Help.TOGETHER,
                        Posture.DONE_FOR,
                        PostureReason.COULD_NOT));
        noted(
                agent,
                practice(
                        Ccas.helper(),
                        rose,
                        "appel-video",
                        true,
                        Help.TOGETHER,
                        Posture.DONE_FOR,
                        PostureReason.COULD_NOT));
        days(5);
        read("rose-2", rose);
        assertThat(
                Reading.of(ccas, rose, Locale.FRENCH).text(),
                containsString("«\u00A0Faire un appel en vidéo\u00A0»\u00A0: fait par quelqu’un, ce jour-là."));
        assertThat(area(rose, "1").status(), equalTo(AreaLevel.Status.NOT_ESTABLISHED));
        assertThat(next(rose).revisions().size(), equalTo(1));
    }

    @Test
    void oneWhoDoesSomeThingsAlone() throws IOException {
        Actor karim = Ccas.learner("hers-karim");
        Acting himself = ccas.as(karim);
        wish(himself, karim, "envoyer-un-document", LearningWay.TELEPHONE);
        noted(himself, ccas.draft("said", karim, karim.asLearner()).saidOfHerself(Ccas.item("dire-4"), Help.SHOWN));
        assessment(himself, karim, "envoyer-un-document", 3);
        for (String step : List.of("toucher-et-souris", "naviguer-sur-un-site", "prendre-une-photo")) {
            noted(himself, practice(karim, karim, step, true, Help.ALONE, null, null));
            days(3);
        }
        noted(himself, ccas.lesson("lesson", karim, karim.asLearner(), LessonEvent.FINISHED));
        noted(himself, practice(karim, karim, "joindre-un-fichier", false, Help.ALONE, null, null));
        read("karim-0", karim);
        noted(himself, practice(karim, karim, "joindre-un-fichier", true, Help.SUPPORTED, null, null));
        noted(
                agent,
                ccas.draft("seen", Ccas.helper(), karim.asLearner())
                        .observed(Ccas.item("ecrire-un-message"), Help.SUPPORTED));
        days(40);
        read("karim-1", karim);
        assertThat(next(karim).why().code(), equalTo("next.once-more"));
        himself.about(karim.asLearner()).disagree(new AreaId("2")).orThrow();
        read("karim-2", karim);
    }

    @Test
    void oneWhoDoesItAllAlone() throws IOException {
        Actor aicha = Ccas.learner("hers-aicha");
        Acting herself = ccas.as(aicha);
        wish(herself, aicha, "faire-une-demande-d-aide", LearningWay.ALONE);
        assessment(herself, aicha, "faire-une-demande-d-aide", 5);
        for (Step step : path.steps()) {
            for (int i = 0; i < step.completion().successes(); i++) {
                noted(herself, practice(aicha, aicha, step.id().value(), true, Help.ALONE, null, null));
            }
        }
        read("aicha-0", aicha);
        assertThat(next(aicha).why().code(), equalTo("next.path-complete"));
        days(400);
        read("aicha-1", aicha);
        assertThat(next(aicha).why().code(), equalTo("next.path-complete-revise"));
        assertThat(area(aicha, "2").level(), equalTo(Help.ALONE));
        assertThat(area(aicha, "2").reviewDue(), is(true));
    }

    @Test
    void whatWasSeenIsASkillAndWhatWasPractisedAStepThoughTheirIdsAreTheSame() {
        Actor lea = Ccas.learner("hers-lea");
        String id = "compte-messagerie";
        for (String seen : List.of("ecrire-un-message", id)) {
            noted(
                    agent,
                    ccas.draft("seen-" + seen, Ccas.helper(), lea.asLearner()).observed(Ccas.item(seen), Help.ALONE));
        }
        noted(agent, practice(Ccas.helper(), lea, id, true, Help.ALONE, null, null));
        LocalizedText skill = pack.skill(id).orElseThrow().title();
        LocalizedText step = pack.step(new StepId(id)).orElseThrow().title();
        assertThat(step, is(not(skill)));
        AreaId area = pack.areaOf(pack.step(new StepId(id)).orElseThrow());
        List<Reason> why =
                Objects.requireNonNull(ccas.as(lea)
                                .about(lea.asLearner())
                                .profile()
                                .orThrow()
                                .why()
                                .get(area))
                        .stream()
                        .map(LevelReason::what)
                        .toList();
        assertThat(
                why,
                containsInAnyOrder(
                        Reason.of("why.practice.ALONE", "what", step),
                        Reason.of("why.observation.ALONE", "what", skill),
                        Reason.of(
                                "why.observation.ALONE",
                                "what",
                                pack.skill("ecrire-un-message").orElseThrow().title())));
    }

    private void read(String name, Actor her) throws IOException {
        Path folder = Path.of(System.getProperty("basedir", ""), "target/explanations");
        Files.createDirectories(folder);
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Reading reading = Reading.of(ccas, her, language);
            System.out.println(name + ", " + language + "\n" + reading.text());
            Files.writeString(folder.resolve(name + "-" + language + ".txt"), reading.text());
            assertThat(name, reading.withoutDates(), countsNothing());
            assertThat(name, reading.withoutDates(), judgesNobody());
            assertThat(name, reading.text(), not(containsString("{")));
        }
        isTrue(her);
    }

    /** Every sentence against what took place. */
    private void isTrue(Actor her) {
        List<Evidence> acts = new ArrayList<>();
        List<ReceivedEvidence> history =
                ccas.as(her).about(her.asLearner()).history(null, 100).orThrow().evidence();
        history.forEach(received -> acts.add(received.evidence()));
        SeenProfile seen = ccas.as(her).about(her.asLearner()).profile().orThrow();
        for (AreaLevel level : seen.profile().areas()) {
            List<LevelReason> why =
                    Objects.requireNonNull(seen.why().get(level.area().id()));
            List<ReceivedEvidence> ofArea = history.stream()
                    .filter(received -> received.area().equals(level.area().id()))
                    .toList();
            if (level.status() != AreaLevel.Status.ESTABLISHED) {
                assertThat(why, is(empty()));
                continue;
            }
            assertThat(
                    "answers and self-reports alone show no level",
                    ofArea.stream().anyMatch(this::isAct),
                    is(true));
            assertThat(why.isEmpty(), is(false));
            assertThat(
                    ofArea.stream().map(ReceivedEvidence::effectiveAt).toList(),
                    hasItem(Objects.requireNonNull(level.at())));
            why.forEach(reason -> tookPlace(
                    reason.what(),
                    ofArea.stream().map(ReceivedEvidence::evidence).toList()));
        }
        NextStep next = next(her);
        isTrue(her, next, acts);
        for (StepToDo revision : next.revisions()) {
            assertThat(revision.why().code().endsWith("revise"), is(true));
            String step = revision.step().item().id().value();
            isDone(her, step);
            assertThat(
                    step,
                    acts.stream()
                            .filter(act ->
                                    act instanceof Practice && act.item().item().equals(step))
                            .filter(act -> act.header()
                                    .at()
                                    .isAfter(ccas.clock.instant().minus(Duration.ofDays(1))))
                            .toList(),
                    is(empty()));
        }
    }

    private boolean isAct(ReceivedEvidence received) {
        return !(received.evidence() instanceof Answer || received.evidence() instanceof SelfReport);
    }

    private void tookPlace(Reason reason, List<Evidence> acts) {
        Predicate<Evidence> act = switch (reason.code()) {
            case "why.self-report" -> SelfReport.class::isInstance;
            case "why.answers.recognised", "why.answers.to-try" -> Answer.class::isInstance;
            case "why.practice.tried" -> one -> one instanceof Practice tried && !tried.success();
            case "why.practice.done-for" -> one -> one instanceof Practice done && done.posture() == Posture.DONE_FOR;
            default ->
                one -> one instanceof Practice practice
                        ? practice.success()
                                && practice.posture() != Posture.DONE_FOR
                                && reason.code().equals("why.practice." + practice.help())
                        : one instanceof Observation seen && reason.code().equals("why.observation." + seen.help());
        };
        assertThat(reason.toString(), acts.stream().anyMatch(one -> act.test(one) && names(reason, one)), is(true));
    }

    private boolean names(Reason reason, Evidence act) {
        LocalizedText what = reason.arguments().get("what");
        String item = act.item().item();
        if (act instanceof Answer) {
            String skill = pack.question(new QuestionId(item)).orElseThrow().skill();
            return what == null
                    || Objects.equals(what, pack.skill(skill).orElseThrow().title());
        }
        LocalizedText title = act instanceof Observation
                ? pack.skill(item).orElseThrow().title()
                : pack.step(new StepId(item)).map(Step::title).orElse(null);
        return what == null || Objects.equals(what, title);
    }

    private void isTrue(Actor her, NextStep next, List<Evidence> acts) {
        Step step = next.step() == null ? null : next.step().item();
        switch (next.why().code()) {
            case "next.say-a-wish" ->
                assertThat(
                        ccas.as(her).about(her.asLearner()).progress().orThrow().paths(), is(empty()));
            case "next.path-complete" ->
                path.steps().forEach(each -> isDone(her, each.id().value()));
            case "next.path-complete-revise" -> {
                assertThat(step, is(notNullValue()));
                path.steps().forEach(each -> isDone(her, each.id().value()));
            }
            case "next.serves-your-wish" -> assertThat(next.why().arguments().get("goal"), equalTo(wished(her)));
            case "next.once-more" ->
                assertThat(
                        acts.stream()
                                .anyMatch(act -> act instanceof Practice practice
                                        && practice.success()
                                        && practice.posture() != Posture.DONE_FOR
                                        && practice.item()
                                                .item()
                                                .equals(Objects.requireNonNull(step)
                                                        .id()
                                                        .value())),
                        is(true));
            case "next.good-to-know-first" -> {
                LocalizedText named =
                        Objects.requireNonNull(next.why().arguments().get("step"));
                Step later = path.steps().stream()
                        .filter(one -> one.title().equals(named))
                        .findFirst()
                        .orElseThrow();
                assertThat(before(later), hasItem(Objects.requireNonNull(step).id()));
            }
            default -> throw new AssertionError("nobody checks whether it is true: " + next.why());
        }
    }

    private Set<StepId> before(Step step) {
        Set<StepId> all = new HashSet<>(step.after());
        step.after().forEach(id -> all.addAll(before(path.step(id).orElseThrow())));
        return all;
    }

    private LocalizedText wished(Actor her) {
        String goal = ccas.as(her).about(her.asLearner()).latestWish().orThrow().goal();
        return pack.goals().stream()
                .filter(one -> one.id().equals(goal))
                .map(Goal::text)
                .findFirst()
                .orElseThrow();
    }

    private void isDone(Actor her, String step) {
        assertThat(
                step,
                ccas.as(her)
                        .about(her.asLearner())
                        .progress()
                        .orThrow()
                        .paths()
                        .get(0)
                        .status(new StepId(step)),
                equalTo(StepStatus.DONE));
    }

    private AreaLevel area(Actor her, String area) {
        return ccas.as(her).about(her.asLearner()).profile().orThrow().profile().area(new AreaId(area));
    }

    private NextStep next(Actor her) {
        return ccas.as(her).about(her.asLearner()).suggestNextStep().orThrow();
    }

    private void wish(Acting who, Actor her, String goal, LearningWay way) {
        who.about(her.asLearner())
                .stateWish(new SaidWish(goal, way, Device.PHONE, false, Network.WEAK, Channel.FACE_TO_FACE))
                .orThrow();
    }

    /** Five questions at the counter, the first so many answered rightly, "I don't know" to the others. */
    private void assessment(Acting who, Actor her, String goal, int right) {
        LearnerId learner = her.asLearner();
        NextQuestion now = who.about(learner)
                .assessments()
                .begin(new Agreement(new AssessmentId("a"), AssessmentMode.COUNTER, goal, Channel.FACE_TO_FACE))
                .orThrow();
        for (int i = 0; !now.isFinished(); i++) {
            Question question = Objects.requireNonNull(now.question());
            String option = question.options().stream()
                    .filter(Question.Option::right)
                    .findFirst()
                    .orElseThrow()
                    .id();
            noted(
                    who,
                    ccas.draft("answer-" + i, who.actor(), learner)
                            .during(new AssessmentId("a"))
                            .answered(Ccas.item(question.id().value()), i < right ? option : null));
            now = who.about(learner).assessments().next(new AssessmentId("a")).orThrow();
        }
    }

    private Practice practice(
            Actor actor,
            Actor her,
            String step,
            boolean success,
            Help help,
            @Nullable Posture posture,
            @Nullable PostureReason reason) {
        return ccas.draft("p" + noted++, actor, her.asLearner())
                .helper(posture)
                .because(reason)
                .practised(Ccas.item(step), success, help);
    }

    private void noted(Acting who, Evidence act) {
        who.record(List.of(act));
        ccas.clock.forward(Duration.ofMinutes(5));
    }

    private void days(int days) {
        ccas.clock.forward(Duration.ofDays(days));
    }
}
