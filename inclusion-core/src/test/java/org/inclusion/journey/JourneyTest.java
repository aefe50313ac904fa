package org.inclusion.journey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.Disagreement.Saying;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.LearnerState;
import org.inclusion.learner.Receipt;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.progress.SkillStatus;
import org.inclusion.progress.StepStatus;
import org.inclusion.skill.SkillRef;
import org.inclusion.time.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JourneyTest {

    private static final SkillRef SKILL = new SkillRef("premiers-pas", "joindre-un-fichier");

    private final Ccas ccas = new Ccas();
    private final Actor fatima = Ccas.learner("hers-fatima");
    private final LearnerId learner = fatima.asLearner();
    private final Acting herself = ccas.as(fatima);
    private final Acting agent = ccas.as(Ccas.helper());

    @Test
    void unaidedSuccessSaysMoreThanHelpedHelpedMoreThanNoneAndATryLowers() {
        double none = meanOf(Ccas.learner("nothing"));
        double tried = meanOf(after("tried", false, Help.ALONE));
        double helped = meanOf(after("helped", true, Help.TOGETHER));
        double alone = meanOf(after("alone", true, Help.ALONE));
        assertThat(alone, greaterThan(helped));
        assertThat(helped, greaterThan(none));
        assertThat(tried, lessThan(none));
    }

    @ParameterizedTest
    @EnumSource(Help.class)
    void aSuccessNeverLowersWhateverTheHelpAndHoweverAbleSheIs(Help help) {
        establish();
        double before = state().belief().mean(1);
        herself.record(List.of(ccas.practice("helped", fatima, learner, true, help)));
        assertThat(state().belief().mean(1), greaterThanOrEqualTo(before));
    }

    @Test
    void watchingSomebodySaysNothing() {
        agent.record(List.of(ccas.practice("shown", Ccas.helper(), learner, true, Help.SHOWN)));
        assertThat(state().standings().keySet(), is(empty()));
    }

    @ParameterizedTest
    @EnumSource(names = "COULD_NOT", mode = EnumSource.Mode.EXCLUDE)
    void helpGivenForTheHelpersReasonsChangesNothing(PostureReason reason) {
        LearnerState before = state();
        agent.record(List.of(
                ccas.practice("p", Ccas.helper(), learner, Help.SHOWN, Posture.DONE_FOR, reason),
                ccas.practice("q", Ccas.helper(), learner, Help.TOGETHER, Posture.DONE_WITH, reason)));
        assertThat(state().belief().mean(1), equalTo(before.belief().mean(1)));
        assertThat(state().belief().sd(1), equalTo(before.belief().sd(1)));
        assertThat(state().standings().keySet(), is(empty()));
    }

    @Test
    void onlyCouldNotSaysSomethingAboutThePerson() {
        double before = state().belief().mean(1);
        agent.record(List.of(
                ccas.practice("p", Ccas.helper(), learner, Help.SHOWN, Posture.DONE_FOR, PostureReason.COULD_NOT)));
        assertThat(state().belief().mean(1), lessThan(before));
    }

    @Test
    void whatWasDoneInHerPlaceIsNoSuccessOfHers() {
        herself.about(learner).enrol(new PathId("premiers-pas")).orThrow();
        agent.record(List.of(
                ccas.practice("p", Ccas.helper(), learner, Help.SUPPORTED, Posture.DONE_FOR, PostureReason.NO_TIME),
                ccas.practice("q", Ccas.helper(), learner, Help.SUPPORTED, Posture.DONE_FOR, PostureReason.NO_TIME)));
        assertThat(status(), equalTo(StepStatus.STARTED));
    }

    @Test
    void aStepIsDoneByItsCompletionRuleAndStaysDone() {
        herself.about(learner).enrol(new PathId("premiers-pas")).orThrow();
        assertThat(status(), equalTo(StepStatus.NOT_STARTED));
        herself.record(List.of(ccas.practice("p", fatima, learner, true, Help.SUPPORTED)));
        assertThat(status(), equalTo(StepStatus.STARTED));
        herself.record(List.of(ccas.practice("q", fatima, learner, true, Help.SUPPORTED)));
        assertThat(status(), equalTo(StepStatus.DONE));
        herself.record(List.of(ccas.practice("r", fatima, learner, false, Help.ALONE)));
        assertThat(status(), equalTo(StepStatus.DONE));
    }

    @Test
    void aCorrectionChangesThePast() {
        herself.record(List.of(ccas.practice("right", fatima, learner, true, Help.ALONE)));
        LearnerState expected = state();
        Actor other = Ccas.learner("hers-other");
        ccas.as(other).record(List.of(ccas.practice("wrong", other, other.asLearner(), false, Help.ALONE)));
        Practice corrected = Ccas.draft("right", other, other.asLearner(), ccas.clock.instant())
                .superseding("wrong")
                .practised(Ccas.item("joindre-un-fichier"), true, Help.ALONE);
        ccas.as(other).record(List.of(corrected));
        LearnerState actual = ccas.inclusion.rebuildState().current(other.asLearner());
        assertThat(actual.belief(), equalTo(expected.belief()));
        assertThat(actual.steps(), equalTo(expected.steps()));
    }

    @Test
    void aCorrectionMayArriveBeforeWhatItCorrects() {
        Practice correction = Ccas.draft("right", fatima, learner, ccas.clock.instant())
                .superseding("wrong")
                .practised(Ccas.item("joindre-un-fichier"), true, Help.ALONE);
        herself.record(List.of(correction));
        double before = state().belief().mean(1);
        ccas.clock.forward(Duration.ofSeconds(1));
        herself.record(List.of(ccas.practice("wrong", fatima, learner, false, Help.ALONE)));
        assertThat(state().belief().mean(1), closeTo(before, 1e-9));
        assertThat(ccas.inclusion.rebuildState().verify(learner), is(true));
    }

    @Test
    void nobodyCorrectsWhatAnotherObserved() {
        agent.record(List.of(ccas.observation("seen", Ccas.helper(), learner, Help.SHOWN)));
        LearnerState before = state();
        Practice attempt = Ccas.draft("mine", fatima, learner, ccas.clock.instant())
                .superseding("seen")
                .practised(Ccas.item("joindre-un-fichier"), true, Help.ALONE);
        Receipt receipt = herself.record(List.of(attempt)).get(0);
        assertThat(receipt.status(), equalTo(Receipt.Status.REFUSED));
        assertThat(state(), equalTo(before));
    }

    @Test
    void aCorrectionOfAnothersObservationThatComesTooEarlyHasNoEffectEither() {
        Practice early = Ccas.draft("mine", fatima, learner, ccas.clock.instant())
                .superseding("seen")
                .practised(Ccas.item("joindre-un-fichier"), true, Help.ALONE);
        herself.record(List.of(early));
        double before = state().belief().mean(1);
        agent.record(List.of(ccas.observation("seen", Ccas.helper(), learner, Help.SHOWN)));
        assertThat(state().belief().mean(1), lessThan(before));
    }

    @Test
    void aDisagreementSuspendsUntilItWasLookedAtTogether() {
        establish();
        assertThat(area().status(), equalTo(AreaLevel.Status.ESTABLISHED));
        herself.about(learner).disagree(new AreaId("2")).orThrow();
        assertThat(area().status(), equalTo(AreaLevel.Status.SUSPENDED));
        assertThat(area().level(), is(nullValue()));
        herself.record(List.of(ccas.practice("more", fatima, learner, true, Help.ALONE)));
        assertThat(area().status(), equalTo(AreaLevel.Status.SUSPENDED));
        assertThat(kind(herself.about(learner).settle(new AreaId("2"))), equalTo(Refusal.Kind.FORBIDDEN));
        assertThat(kind(agent.about(learner).disagree(new AreaId("2"))), equalTo(Refusal.Kind.FORBIDDEN));
        agent.about(learner).settle(new AreaId("2")).orThrow();
        assertThat(area().status(), equalTo(AreaLevel.Status.ESTABLISHED));
    }

    @Test
    void aDisagreementWithASkillMarksItUntilBothLookedAtItTogether() {
        establish();
        assertThat(skill().disagreement(), is(nullValue()));
        herself.about(learner).disagree(SKILL, Saying.I_CAN_DO_IT).orThrow();
        herself.about(learner).disagree(SKILL, Saying.I_NEED_HELP).orThrow();
        assertThat(Objects.requireNonNull(skill().disagreement()).saying(), is(Saying.I_NEED_HELP));
        assertThat(skill().status(), is(SkillStatus.ALONE_ONCE));
        assertThat(area().status(), is(AreaLevel.Status.SUSPENDED));

        ccas.clock.forward(Duration.ofHours(1));
        agent.record(List.of(
                ccas.draft("settled", Ccas.helper(), learner).settled(Ccas.item("joindre-un-fichier"), Help.TOGETHER)));
        assertThat(skill().disagreement(), is(nullValue()));
        assertThat(skill().status(), is(SkillStatus.PRACTISED));
        assertThat(area().status(), is(AreaLevel.Status.ESTABLISHED));
    }

    @Test
    void whatBothSettledIsAReasonOfItsOwnAndNotWhatSheSaidOfHerself() {
        establish();
        ccas.clock.forward(Duration.ofHours(1));
        agent.record(List.of(
                ccas.draft("settled", Ccas.helper(), learner).settled(Ccas.item("joindre-un-fichier"), Help.TOGETHER)));
        List<String> why =
                Objects.requireNonNull(
                                herself.about(learner).profile().orThrow().why().get(new AreaId("2")))
                        .stream()
                        .map(reason -> reason.what().code())
                        .toList();
        assertThat(why, hasItem("why.settlement.TOGETHER"));
        assertThat(why, not(hasItem("why.self-report")));
    }

    @Test
    void answersAreNamedByTheSkillTheyAreAboutAndPushNoActAway() {
        establish();
        for (int i = 0; i < 6; i++) {
            herself.record(List.of(ccas.draft("answer-" + i, fatima, learner)
                    .answered(Ccas.item("joindre-un-fichier-" + (i + 1)), "a")));
        }
        List<String> why =
                Objects.requireNonNull(
                                herself.about(learner).profile().orThrow().why().get(new AreaId("2")))
                        .stream()
                        .map(reason -> reason.what().code())
                        .distinct()
                        .toList();
        assertThat(why, hasItem("why.practice.ALONE"));
        assertThat(why, hasItem(startsWith("why.answers.")));
    }

    @Test
    void aDisagreementIsTakenBackInOnePress() {
        establish();
        assertThat(kind(herself.about(learner).takeBack(SKILL)), is(Refusal.Kind.NOT_FOUND));
        herself.about(learner).disagree(SKILL, Saying.I_CAN_DO_IT).orThrow();
        assertThat(kind(agent.about(learner).takeBack(SKILL)), is(Refusal.Kind.FORBIDDEN));
        herself.about(learner).takeBack(SKILL).orThrow();
        assertThat(skill().disagreement(), is(nullValue()));
        assertThat(area().status(), is(AreaLevel.Status.ESTABLISHED));
    }

    @Test
    void disagreementsWithTwoSkillsOfOneAreaInOneInstantAreBothKept() {
        SkillRef other = new SkillRef("premiers-pas", "ecrire-un-message");
        establish();
        herself.about(learner).disagree(SKILL, Saying.I_CAN_DO_IT).orThrow();
        herself.about(learner).disagree(other, Saying.I_NEED_HELP).orThrow();
        assertThat(
                herself.about(learner).profile().orThrow().skills().stream()
                        .filter(seen -> seen.disagreement() != null)
                        .map(SeenSkill::skill)
                        .toList(),
                containsInAnyOrder(SKILL, other));
    }

    @Test
    void sheCannotSettleByHerself() {
        establish();
        Receipt receipt = herself.record(List.of(
                        ccas.draft("alone", fatima, learner).settled(Ccas.item("joindre-un-fichier"), Help.ALONE)))
                .get(0);
        assertThat(receipt.status(), is(Receipt.Status.REFUSED));
    }

    @Test
    void thatWasNotMeWithdrawsAnActAtOnce() {
        herself.record(List.of(ccas.practice("by-somebody", fatima, learner, true, Help.ALONE)));
        assertThat(skill().status(), is(SkillStatus.ALONE_ONCE));
        herself.record(List.of(ccas.draft("not-me", fatima, learner)
                .superseding("by-somebody")
                .withdrawn(Ccas.item("joindre-un-fichier"))));
        assertThat(herself.about(learner).profile().orThrow().skills(), is(empty()));
        assertThat(herself.about(learner).history(null, 10).orThrow().evidence(), hasSize(2));
    }

    /** It stands in what she did; of what she showed it is no part. */
    @Test
    void aLessonThatWasReadShowsNothing() {
        herself.record(List.of(
                ccas.draft("opened", fatima, learner).opened(Ccas.item("joindre-un-fichier")),
                ccas.draft("read", fatima, learner).finished(Ccas.item("joindre-un-fichier"))));
        assertThat(herself.about(learner).history(null, 10).orThrow().evidence(), hasSize(2));
        assertThat(herself.about(learner).profile().orThrow().skills(), is(empty()));
        herself.record(List.of(ccas.practice("tried", fatima, learner, true, Help.TOGETHER)));
        assertThat(skill().status(), is(SkillStatus.PRACTISED));
    }

    @Test
    void aLevelNeverFallsBecauseTimePassedAndIsLookedAtAgainAfterAYear() {
        establish();
        Help level = area().level();
        ccas.clock.forward(Duration.ofDays(300));
        assertThat(area().level(), equalTo(level));
        assertThat(area().reviewDue(), is(false));
        ccas.clock.forward(Duration.ofDays(100));
        assertThat(area().level(), equalTo(level));
        assertThat(area().reviewDue(), is(true));
    }

    @Test
    void noActTakesALevelAwayOnlyWhatTwoPeopleSettleDoes() {
        establish();
        assertThat(area().level(), equalTo(Help.ALONE));
        ccas.clock.forward(Duration.ofDays(400));
        for (int i = 0; i < 3; i++) {
            herself.record(List.of(ccas.practice("after-" + i, fatima, learner, true, Help.ALONE)));
            assertThat(area().level(), equalTo(Help.ALONE));
        }
        for (String step : List.of("joindre-un-fichier", "ecrire-un-message", "appel-video", "rendez-vous-en-ligne")) {
            herself.record(List.of(
                    ccas.draft("not-" + step, fatima, learner).practised(Ccas.item(step), false, Help.SUPPORTED)));
        }
        assertThat(area().level(), equalTo(Help.ALONE));
        assertThat(area().reviewDue(), is(true));
        agent.record(List.of(
                ccas.draft("settled", Ccas.helper(), learner).settled(Ccas.item("joindre-un-fichier"), Help.SHOWN)));
        assertThat(area().level(), is(not(equalTo(Help.ALONE))));
    }

    @Test
    void actsThatTellNothingShowNoLevel() {
        for (int i = 0; i < 5; i++) {
            agent.record(List.of(ccas.practice("shown-" + i, Ccas.helper(), learner, true, Help.SHOWN)));
        }
        assertThat(area().status(), equalTo(AreaLevel.Status.NOT_ESTABLISHED));
    }

    @Test
    void theNextStepNamesNoHelpBeforeActsEstablishedItNorWhileSheDisagrees() {
        wish("envoyer-un-document", Device.PHONE);
        assertThat(herself.about(learner).suggestNextStep().orThrow().help(), is(nullValue()));
        establish();
        wish("ecrire-a-ma-fille", Device.PHONE);
        assertThat(herself.about(learner).suggestNextStep().orThrow().help(), equalTo(area().level()));
        herself.about(learner).disagree(new AreaId("2")).orThrow();
        assertThat(herself.about(learner).suggestNextStep().orThrow().help(), is(nullValue()));
    }

    @Test
    void whatSheStillWantsHelpWithComesNextAndWithSomebody() {
        wish("ecrire-a-ma-fille", Device.PHONE);
        establish();
        herself.about(learner).disagree(SKILL, Saying.I_NEED_HELP).orThrow();
        NextStep next = herself.about(learner).suggestNextStep().orThrow();
        assertThat(stepOf(next), equalTo(new StepId("joindre-un-fichier")));
        assertThat(next.why().code(), equalTo("next.help-asked-for"));
        assertThat(next.help(), equalTo(Help.TOGETHER));
        assertThat(next.way(), not(equalTo(LearningWay.ALONE)));

        herself.about(learner).takeBack(SKILL).orThrow();
        assertThat(
                herself.about(learner).suggestNextStep().orThrow().why().code(), not(equalTo("next.help-asked-for")));
    }

    @Test
    void whatIsToBeShownAgainComesNextUntilItWorkedWithHer() {
        wish("ecrire-a-ma-fille", Device.PHONE);
        establish();
        ccas.clock.forward(Duration.ofHours(1));
        agent.record(List.of(
                ccas.draft("settled", Ccas.helper(), learner).settled(Ccas.item("joindre-un-fichier"), Help.SHOWN)));
        NextStep next = herself.about(learner).suggestNextStep().orThrow();
        assertThat(stepOf(next), equalTo(new StepId("joindre-un-fichier")));
        assertThat(next.why().code(), equalTo("next.show-again"));
        assertThat(next.help(), equalTo(Help.SHOWN));

        ccas.clock.forward(Duration.ofHours(1));
        agent.record(List.of(ccas.practice("then", Ccas.helper(), learner, true, Help.TOGETHER)));
        assertThat(herself.about(learner).suggestNextStep().orThrow().why().code(), not(equalTo("next.show-again")));
    }

    @Test
    void theNextStepNamesNoMoreHelpThanSheLastNeededInIt() {
        wish("envoyer-un-document", Device.PHONE);
        int i = 0;
        for (String step : List.of("ecrire-un-message", "appel-video", "ecrire-un-message", "appel-video")) {
            herself.record(List.of(
                    ccas.draft("together-" + i++, fatima, learner).practised(Ccas.item(step), true, Help.TOGETHER)));
        }
        agent.record(List.of(ccas.draft("alone", Ccas.helper(), learner)
                .through(Channel.FACE_TO_FACE)
                .observed(Ccas.item("joindre-un-fichier"), Help.ALONE)));
        NextStep next = herself.about(learner).suggestNextStep().orThrow();

        assertThat(Objects.requireNonNull(next.step()).item().id(), equalTo(new StepId("joindre-un-fichier")));
        assertThat(area().level(), not(equalTo(Help.ALONE)));
        assertThat(next.help(), equalTo(Help.ALONE));
    }

    @Test
    void theDayToTalkAgainDoesNotMoveAwayWhileNothingHappens() {
        wish("envoyer-un-document", Device.PHONE);
        LocalDate day = herself.about(learner).suggestNextStep().orThrow().callBackOn();
        ccas.clock.forward(Duration.ofDays(2));
        assertThat(herself.about(learner).suggestNextStep().orThrow().callBackOn(), equalTo(day));
    }

    @Test
    void theDayToTalkAgainIsAWorkingDay() {
        wish("envoyer-un-document", Device.PHONE);
        for (int day = 0; day < 14; day++) {
            LocalDate toTalkAgain = Objects.requireNonNull(
                    herself.about(learner).suggestNextStep().orThrow().callBackOn());
            assertThat(toTalkAgain, equalTo(WorkingDays.from(toTalkAgain)));
            ccas.clock.forward(Duration.ofDays(1));
        }
    }

    @Test
    void everythingAHelperSeesIsNoted() {
        wish("envoyer-un-document", Device.PHONE);
        agent.about(learner).latestWish().orThrow();
        agent.about(learner)
                .assessments()
                .begin(new Agreement(
                        new AssessmentId("a"), AssessmentMode.COUNTER, "envoyer-un-document", Channel.TELEPHONE))
                .orThrow();
        assertThat(
                herself.about(learner).whoLooked().orThrow().stream()
                        .map(Look::what)
                        .toList(),
                containsInAnyOrder(Look.What.PATH, Assessment.LOOK));
    }

    @Test
    void whatWasAcknowledgedIsADuplicateEvenWhereItWouldBeRefusedToday() {
        Actor ali = Ccas.learner("ali");
        agent.about(ali.asLearner()).openDayRelation(true).orThrow();
        List<Evidence> noted = List.of(ccas.practice("p", Ccas.helper(), ali.asLearner(), true, Help.TOGETHER));
        assertThat(agent.record(noted).get(0).status(), equalTo(Receipt.Status.STORED));
        ccas.clock.forward(Duration.ofDays(30));
        assertThat(agent.record(noted).get(0).status(), equalTo(Receipt.Status.DUPLICATE));
    }

    @Test
    void whatWasSeenUnderADayRelationMayBeSentAWeekLaterAndNoMore() {
        Actor ali = Ccas.learner("ali");
        agent.about(ali.asLearner()).openDayRelation(true).orThrow();
        Practice that = ccas.practice("that-day", Ccas.helper(), ali.asLearner(), true, Help.TOGETHER);
        Practice other = ccas.practice("too-late", Ccas.helper(), ali.asLearner(), true, Help.TOGETHER);
        ccas.clock.forward(Duration.ofDays(3));
        assertThat(agent.record(List.of(that)).get(0).status(), equalTo(Receipt.Status.STORED));
        assertThat(
                agent.record(List.of(ccas.practice("today", Ccas.helper(), ali.asLearner(), true, Help.ALONE)))
                        .get(0)
                        .status(),
                equalTo(Receipt.Status.REFUSED));
        ccas.clock.forward(Duration.ofDays(5));
        assertThat(agent.record(List.of(other)).get(0).status(), equalTo(Receipt.Status.REFUSED));
    }

    @Test
    void aCorrectionThatIsNotOnesToMakeCountsForNothingInEitherOrder() {
        double expected = beliefAfter("first", false);
        assertThat(beliefAfter("second", true), equalTo(expected));
    }

    /** Her practice, and a helper's correction of it, which is not the helper's to make. */
    private double beliefAfter(String id, boolean correctionFirst) {
        Actor her = Ccas.learner("hers-" + id);
        Evidence hers = ccas.practice("o", her, her.asLearner(), true, Help.ALONE);
        Evidence correction = Ccas.draft("k", Ccas.helper(), her.asLearner(), ccas.clock.instant())
                .superseding("o")
                .practised(Ccas.item("joindre-un-fichier"), false, Help.ALONE);
        if (correctionFirst) {
            agent.record(List.of(correction));
            ccas.as(her).record(List.of(hers));
        } else {
            ccas.as(her).record(List.of(hers));
            agent.record(List.of(correction));
        }
        return meanOf(her);
    }

    @Test
    void aRefusedSettlementChangesNothing() {
        long before = herself.about(learner).profile().orThrow().version();
        assertThat(kind(agent.about(learner).settle(new AreaId("2"))), equalTo(Refusal.Kind.NOT_FOUND));
        assertThat(herself.about(learner).profile().orThrow().version(), equalTo(before));
    }

    @Test
    void thePriorAloneShowsNoLevel() {
        assertThat(
                herself.about(learner).profile().orThrow().profile().areas().stream()
                        .map(AreaLevel::status)
                        .distinct()
                        .toList(),
                contains(AreaLevel.Status.NOT_ESTABLISHED));
    }

    @Test
    void selfReportsAloneShowNoLevel() {
        List<Evidence> reports = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            reports.add(ccas.draft("s" + i, fatima, learner).saidOfHerself(Ccas.item("dire-2"), Help.ALONE));
        }
        herself.record(reports);
        assertThat(area().status(), equalTo(AreaLevel.Status.NOT_ESTABLISHED));
    }

    @Test
    void aLessonReadTwiceLiftsOnce() {
        herself.record(List.of(ccas.lesson("l1", fatima, learner, LessonEvent.FINISHED)));
        double once = state().belief().mean(1);
        herself.record(List.of(ccas.lesson("l2", fatima, learner, LessonEvent.FINISHED)));
        assertThat(state().belief().mean(1), equalTo(once));
        assertThat(once, greaterThan(-1.0));
    }

    @Test
    void someoneOfAnotherStructureIsUnknownWhateverTheHostsRelationsSay() {
        Actor elsewhere = new Actor("hers-ali~other", Set.of(Role.LEARNER), Set.of("other"));
        assertThat(kind(agent.about(elsewhere.asLearner()).profile()), equalTo(Refusal.Kind.NOT_FOUND));
        assertThat(kind(agent.about(elsewhere.asLearner()).openDayRelation(true)), equalTo(Refusal.Kind.NOT_FOUND));
        assertThat(
                agent.record(List.of(ccas.practice("p", Ccas.helper(), elsewhere.asLearner(), true, Help.ALONE)))
                        .get(0)
                        .status(),
                equalTo(Receipt.Status.REFUSED));
    }

    @Test
    void sheSeesWhoLookedAndNobodyElseDoes() {
        agent.about(learner).profile();
        agent.about(learner).history(null, 10);
        agent.about(learner).profile();
        assertThat(
                herself.about(learner).whoLooked().orThrow().stream()
                        .map(Look::what)
                        .toList(),
                containsInAnyOrder(Look.What.PROFILE, Look.What.HISTORY));
        assertThat(kind(agent.about(learner).whoLooked()), equalTo(Refusal.Kind.FORBIDDEN));
        herself.about(learner).profile();
        assertThat(herself.about(learner).whoLooked().orThrow().size(), equalTo(2));
    }

    @Test
    void oneBadItemNeverBlocksTheOthers() {
        Practice unknownStep =
                ccas.draft("bad", fatima, learner).practised(Ccas.item("no-such-step"), true, Help.ALONE);
        Practice unknownVersion = ccas.draft("old", fatima, learner)
                .practised(new ItemRef("premiers-pas", "9.0.0", "joindre-un-fichier"), true, Help.ALONE);
        Practice ahead = Ccas.draft(
                        "ahead", fatima, learner, ccas.clock.instant().plus(Duration.ofDays(1)))
                .practised(Ccas.item("joindre-un-fichier"), true, Help.ALONE);
        List<Receipt> receipts = herself.record(List.of(
                unknownStep,
                ccas.practice("one", fatima, learner, true, Help.ALONE),
                unknownVersion,
                ahead,
                ccas.practice("one", fatima, learner, true, Help.ALONE),
                ccas.practice("one", fatima, learner, false, Help.ALONE),
                ccas.practice("two", fatima, learner, true, Help.ALONE)));
        assertThat(
                receipts.stream().map(Receipt::status).toList(),
                contains(
                        Receipt.Status.REFUSED,
                        Receipt.Status.STORED,
                        Receipt.Status.REFUSED,
                        Receipt.Status.REFUSED,
                        Receipt.Status.DUPLICATE,
                        Receipt.Status.CONFLICT,
                        Receipt.Status.STORED));
        assertThat(Objects.requireNonNull(receipts.get(3).refusal()).reason().code(), equalTo("refused.dated-ahead"));
        assertThat(herself.about(learner).history(null, 10).orThrow().evidence().size(), equalTo(2));
    }

    @Test
    void aFailingListenerBreaksNothing() {
        try (org.inclusion.Inclusion inclusion = org.inclusion.Inclusion.builder()
                .stores(new org.inclusion.memory.InMemoryStores())
                .clock(ccas.clock)
                .listener(new LearnerListener() {
                    @Override
                    public void evidenceRecorded(LearnerId about, List<String> evidenceIds) {
                        throw new IllegalStateException("the host's mistake");
                    }
                })
                .build()) {
            List<Receipt> receipts =
                    inclusion.as(fatima).record(List.of(ccas.practice("p", fatima, learner, true, Help.ALONE)));
            assertThat(receipts.get(0).status(), equalTo(Receipt.Status.STORED));
        }
    }

    @Test
    void theNextStepSuitsHerDeviceAndEndsWithThePath() {
        assertThat(herself.about(learner).suggestNextStep().orThrow().why().code(), equalTo("next.say-a-wish"));
        wish("me-servir-de-mon-telephone", Device.PHONE);
        List<String> done = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            NextStep next = herself.about(learner).suggestNextStep().orThrow();
            if (next.step() == null) {
                assertThat(next.why().code(), equalTo("next.path-complete"));
                assertThat(done, is(not(empty())));
                return;
            }
            assertThat(
                    next.step().item().devices().contains(Device.PHONE)
                            || next.why().code().equals("next.other-device"),
                    is(true));
            String step = next.step().item().id().value();
            done.add(step);
            herself.record(List.of(ccas.draft("done-" + i, fatima, learner)
                    .practised(next.step().ref(step), true, Help.ALONE)));
            ccas.clock.forward(Duration.ofHours(1));
        }
        throw new AssertionError("the path never ends: " + done);
    }

    @Test
    void everyChangeGivesTheLearnerANewVersion() {
        long before = herself.about(learner).profile().orThrow().version();
        wish("envoyer-un-document", Device.PHONE);
        long wished = herself.about(learner).profile().orThrow().version();
        herself.record(List.of(ccas.practice("p", fatima, learner, true, Help.ALONE)));
        long recorded = herself.about(learner).profile().orThrow().version();
        herself.record(List.of(ccas.practice("p", fatima, learner, true, Help.ALONE)));
        assertThat(herself.about(learner).profile().orThrow().version(), equalTo(recorded));
        herself.about(learner).disagree(new AreaId("2"));
        assertThat(wished, greaterThan(before));
        assertThat(recorded, greaterThan(wished));
        assertThat(herself.about(learner).profile().orThrow().version(), greaterThan(recorded));
    }

    private static StepId stepOf(NextStep next) {
        return Objects.requireNonNull(next.step()).item().id();
    }

    private void wish(String goal, Device device) {
        herself.about(learner)
                .stateWish(new SaidWish(goal, LearningWay.ALONE, device, true, Network.GOOD, Channel.SCREEN))
                .orThrow();
    }

    private SeenSkill skill() {
        return herself.about(learner).profile().orThrow().skills().stream()
                .filter(seen -> seen.skill().equals(SKILL))
                .findFirst()
                .orElseThrow();
    }

    private void establish() {
        int i = 0;
        for (String step : List.of("joindre-un-fichier", "ecrire-un-message", "appel-video", "joindre-un-fichier")) {
            herself.record(List.of(
                    ccas.draft("establish-" + i++, fatima, learner).practised(Ccas.item(step), true, Help.ALONE)));
        }
    }

    private Actor after(String id, boolean success, Help help) {
        Actor actor = Ccas.learner(id);
        ccas.as(actor).record(List.of(ccas.practice("p", actor, actor.asLearner(), success, help)));
        return actor;
    }

    private double meanOf(Actor actor) {
        return ccas.inclusion.rebuildState().current(actor.asLearner()).belief().mean(1);
    }

    private LearnerState state() {
        return ccas.inclusion.rebuildState().current(learner);
    }

    private AreaLevel area() {
        return herself.about(learner).profile().orThrow().profile().area(new AreaId("2"));
    }

    private StepStatus status() {
        return herself.about(learner).progress().orThrow().paths().get(0).status(new StepId("joindre-un-fichier"));
    }

    private static Refusal.Kind kind(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().kind();
    }
}
