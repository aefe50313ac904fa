package org.inclusion.journey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.autonomy.AutonomyProfile;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;
import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.progress.Progress;
import org.inclusion.progress.StepRecords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private final Ccas ccas = new Ccas();
    private final Actor fatima = Ccas.learner("hers-fatima");
    private final LearnerId learner = fatima.asLearner();
    private final Acting herself = ccas.as(fatima);
    private final Acting agent = ccas.as(Ccas.helper());
    private int noted;

    @Test
    void whatSheHasDoneIsOfferedOnceMoreWhenItFadesAndNotBefore() {
        enrol();
        herself.record(List.of(practice(fatima, "prendre-une-photo", Help.ALONE)));
        assertThat(revised(), is(empty()));
        days(2);
        assertThat(revised(), is(empty()));
        days(1);
        assertThat(revised(), contains("prendre-une-photo"));
        StepToDo offered = next().revisions().get(0);
        assertThat(offered.why().code(), equalTo("next.revise"));
        assertThat(offered.step().item().ways(), hasItem(offered.way()));
    }

    @Test
    void onceDoneAgainItRestsLonger() {
        enrol();
        herself.record(List.of(practice(fatima, "prendre-une-photo", Help.ALONE)));
        days(3);
        herself.record(List.of(practice(fatima, "prendre-une-photo", Help.SUPPORTED)));
        assertThat(revised(), is(empty()));
        days(5);
        assertThat(revised(), is(empty()));
        days(30);
        assertThat(revised(), contains("prendre-une-photo"));
    }

    @Test
    void whatSomebodyDidForHerOrShowedIsNoRevision() {
        enrol();
        herself.record(List.of(practice(fatima, "prendre-une-photo", Help.ALONE)));
        days(20);
        agent.record(List.of(
                practice("prendre-une-photo", Help.SHOWN, null, null),
                practice("prendre-une-photo", Help.TOGETHER, Posture.DONE_FOR, PostureReason.COULD_NOT),
                practice("prendre-une-photo", Help.TOGETHER, Posture.DONE_WITH, PostureReason.NO_TIME)));
        assertThat(revised(), contains("prendre-une-photo"));
        agent.record(List.of(practice("prendre-une-photo", Help.TOGETHER, Posture.DONE_WITH, PostureReason.COULD_NOT)));
        assertThat(revised(), is(empty()));
    }

    @Test
    void theMostFadedComesFirstAndThreeAreEnough() {
        enrol();
        for (String step : List.of("appel-video", "reconnaitre-une-arnaque", "mot-de-passe", "prendre-une-photo")) {
            herself.record(List.of(practice(fatima, step, Help.ALONE)));
            days(1);
        }
        days(10);
        assertThat(revised(), contains("appel-video", "reconnaitre-une-arnaque", "mot-de-passe"));
    }

    @Test
    void whatIsNotDoneIsNoRevisionButWhereItFadesItComesFirstAmongEquals() {
        wish("voir-ma-famille-en-video", Device.PHONE);
        herself.record(List.of(practice(fatima, "joindre-un-fichier", Help.SUPPORTED)));
        days(1);
        assertThat(suggested(), equalTo("appel-video"));
        herself.record(List.of(practice(fatima, "appel-video", Help.ALONE)));
        assertThat(suggested(), is(not("joindre-un-fichier")));
        days(30);
        assertThat(revised(), contains("appel-video"));
        assertThat(suggested(), equalTo("joindre-un-fichier"));
        assertThat(next().why().code(), equalTo("next.go-on"));
        wish("prendre-un-rendez-vous", Device.PHONE);
        assertThat(suggested(), is(not("joindre-un-fichier")));
        assertThat(revised(), contains("appel-video"));
    }

    @Test
    void whatFadesAndSuitsHerDeviceComesBeforeWhatAsksForAnother() {
        wish("photographier-un-papier", Device.COMPUTER);
        for (Step step : path().steps()) {
            if (step.devices().contains(Device.COMPUTER)) {
                for (int i = 0; i < step.completion().successes(); i++) {
                    herself.record(List.of(practice(fatima, step.id().value(), Help.ALONE)));
                }
            }
        }
        assertThat(next().why().code(), equalTo("next.other-device"));
        days(30);
        assertThat(next().why().code(), equalTo("next.revise"));
    }

    @Test
    void onlyWhatSuitsHerDeviceIsOffered() {
        wish("envoyer-un-document", Device.COMPUTER);
        herself.record(List.of(practice(fatima, "prendre-une-photo", Help.ALONE)));
        days(30);
        assertThat(revised(), is(empty()));
    }

    @Test
    void timeMakesARevisionDueAndTakesNothingAway() {
        enrol();
        for (String step : List.of("joindre-un-fichier", "joindre-un-fichier", "ecrire-un-message", "appel-video")) {
            herself.record(List.of(practice(fatima, step, Help.ALONE)));
        }
        AutonomyProfile profile = profile();
        List<Progress> progress = herself.about(learner).progress().orThrow().paths();
        assertThat(profile.area(new AreaId("2")).level(), is(notNullValue()));
        days(200);
        assertThat(revised(), hasItem("joindre-un-fichier"));
        assertThat(profile(), equalTo(profile));
        assertThat(herself.about(learner).progress().orThrow().paths(), equalTo(progress));
    }

    @Test
    void whenAllIsDoneWhatFadesMostIsTheSuggestionAndTheListNamesTheOthers() {
        enrol();
        for (Step step : path().steps()) {
            for (int i = 0; i < step.completion().successes(); i++) {
                herself.record(List.of(practice(fatima, step.id().value(), Help.ALONE)));
                ccas.clock.forward(Duration.ofMinutes(10));
            }
        }
        assertThat(next().step(), is(nullValue()));
        assertThat(next().why().code(), equalTo("next.path-complete"));
        days(10);
        assertThat(next().why().code(), equalTo("next.path-complete-revise"));
        assertThat(revised().size(), equalTo(3));
        assertThat(revised(), everyItem(is(not(suggested()))));
        assertThat(next().revisions().get(0).why().code(), equalTo("next.revise"));
    }

    @Test
    void whatSheAskedForComesFirstUntilTheExerciseShowedThatSomethingIsMissing() {
        wish("envoyer-un-document", Device.PHONE);
        for (int i = 0; i < 5; i++) {
            herself.record(List.of(tried("hard-" + i, "utiliser-le-clavier")));
        }
        assertThat(next().why().code(), equalTo("next.serves-your-wish"));
        assertThat(suggested(), equalTo("joindre-un-fichier"));

        herself.record(List.of(tried("in-vain", "joindre-un-fichier")));
        NextStep next = next();
        assertThat(next.why().code(), equalTo("next.good-to-know-first"));
        // Not what comes directly before the step of her wish: before that, the keyboard is missing too.
        assertThat(suggested(), equalTo("utiliser-le-clavier"));

        herself.record(List.of(practice(fatima, "joindre-un-fichier", Help.TOGETHER)));
        assertThat("it works with somebody", suggested(), equalTo("joindre-un-fichier"));
    }

    @Test
    void wrongAnswersPutNothingBeforeWhatSheAskedFor() {
        wish("envoyer-un-document", Device.PHONE);
        for (String question : List.of("joindre-un-fichier-1", "joindre-un-fichier-2", "mot-de-passe-1")) {
            herself.record(List.of(ccas.draft(question, fatima, learner).answered(Ccas.item(question), null)));
        }
        assertThat(suggested(), equalTo("joindre-un-fichier"));
    }

    @Test
    void herWishComesBeforeEverythingThatFades() {
        wish("prendre-un-rendez-vous", Device.PHONE);
        for (Step step : path().steps()) {
            if (!step.id().equals(new StepId("garder-une-preuve"))) {
                for (int i = 0; i < step.completion().successes(); i++) {
                    herself.record(List.of(practice(fatima, step.id().value(), Help.ALONE)));
                }
            }
        }
        days(60);
        assertThat(suggested(), equalTo("garder-une-preuve"));
        assertThat(next().why().code(), equalTo("next.serves-your-wish"));
        assertThat(revised().size(), equalTo(3));
    }

    @Test
    void inWhateverOrderItArrivesTheSameIsKeptInMind() {
        List<String> steps = List.of("mot-de-passe", "prendre-une-photo");
        qt().withExamples(60)
                .forAll(
                        lists().of(integers().between(0, 2 * 4 * 2 * 60 - 1)).ofSizeBetween(2, 12),
                        integers().all())
                .checkAssert((acts, seed) -> {
                    List<StepRecords> kept = new ArrayList<>();
                    for (boolean shuffled : new boolean[] {false, true}) {
                        Actor her = Ccas.learner("any-" + noted++);
                        List<Evidence> evidence = new ArrayList<>();
                        for (int i = 0; i < acts.size(); i++) {
                            int act = acts.get(i);
                            Instant at = ccas.clock.instant().minus(Duration.ofDays(act / 16));
                            evidence.add(Ccas.draft("e" + i, her, her.asLearner(), at)
                                    .practised(
                                            Ccas.item(steps.get(act % 2)),
                                            act / 2 % 2 == 0,
                                            List.of(Help.values()).get(act / 4 % 4)));
                        }
                        if (shuffled) {
                            Collections.shuffle(evidence, new Random(seed));
                        }
                        evidence.forEach(one -> ccas.as(her).record(List.of(one)));
                        kept.add(ccas.inclusion
                                .rebuildState()
                                .current(her.asLearner())
                                .steps());
                    }
                    assertThat(kept.get(1), equalTo(kept.get(0)));
                    assertThat(kept.get(0).records().size(), is(greaterThan(0)));
                });
    }

    private void enrol() {
        herself.about(learner).enrol(new PathId("premiers-pas")).orThrow();
    }

    private void wish(String goal, Device device) {
        herself.about(learner)
                .stateWish(new SaidWish(goal, LearningWay.ALONE, device, true, Network.GOOD, Channel.SCREEN))
                .orThrow();
    }

    private void days(int days) {
        ccas.clock.forward(Duration.ofDays(days));
    }

    private NextStep next() {
        return herself.about(learner).suggestNextStep().orThrow();
    }

    private String suggested() {
        return Objects.requireNonNull(next().step()).item().id().value();
    }

    private List<String> revised() {
        return next().revisions().stream()
                .map(revision -> revision.step().item().id().value())
                .toList();
    }

    private AutonomyProfile profile() {
        return herself.about(learner).profile().orThrow().profile();
    }

    private SkillPath path() {
        return ccas.inclusion
                .content()
                .path(new PathId("premiers-pas"))
                .orElseThrow()
                .item();
    }

    private Practice practice(Actor actor, String step, Help help) {
        return ccas.draft("p" + noted++, actor, learner).practised(Ccas.item(step), true, help);
    }

    private Practice tried(String id, String step) {
        return ccas.draft(id, fatima, learner).practised(Ccas.item(step), false, Help.SUPPORTED);
    }

    private Practice practice(String step, Help help, @Nullable Posture posture, @Nullable PostureReason reason) {
        return ccas.draft("p" + noted++, Ccas.helper(), learner)
                .helper(posture)
                .because(reason)
                .practised(Ccas.item(step), true, help);
    }
}
