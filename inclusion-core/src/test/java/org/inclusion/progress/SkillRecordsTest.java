package org.inclusion.progress;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.ItemSubject;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The status of a skill comes from acts, and no machine lowers it. */
class SkillRecordsTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final ItemRef STEP = Ccas.item("joindre-un-fichier");
    private static final Actor FATIMA = Ccas.learner("hers-fatima");
    private static final Help[] HELPS = Help.values();
    private static final Channel[] CHANNELS = Channel.values();
    private static final ItemParameters ITEM = ItemParameters.of(1, 0, 0, .5);

    private final List<ReceivedEvidence> history = new ArrayList<>();

    @Test
    void aWrongAnswerAndIDoNotKnowSayTheSame() {
        answers(MONDAY, false);
        assertThat(status(), is(SkillStatus.MET));
        SkillRecord wrong = record();
        history.clear();
        received(draft(MONDAY).didNotKnow(STEP), null, new Measure(ITEM, 0, true));
        assertThat(record(), is(wrong));
    }

    @Test
    void rightAnswersLetASkillBeRecognisedAndNeverMore() {
        for (int day = 0; day < 20; day++) {
            answers(MONDAY.plus(Duration.ofDays(day)), true);
        }
        assertThat(status(), is(SkillStatus.RECOGNISED));
        answers(MONDAY.plus(Duration.ofDays(30)), false);
        assertThat(status(), is(SkillStatus.RECOGNISED));
    }

    @Test
    void thatSheCanExplainItIsHerWordAndNoActSaysItOrTakesIt() {
        practises(MONDAY, "mairie", true, Help.ALONE);
        practises(MONDAY.plus(Duration.ofDays(1)), "banque", true, Help.ALONE);
        assertThat(record().explains(), is(false));
        received(draft(MONDAY.plus(Duration.ofDays(2))).saidOfHerself(STEP, Help.ALONE), null, null);
        assertThat(record().explains(), is(true));
        assertThat(status(), is(SkillStatus.ALONE));
        practises(MONDAY.plus(Duration.ofDays(3)), "mairie", false, Help.TOGETHER);
        assertThat(record().explains(), is(true));
        received(draft(MONDAY.plus(Duration.ofDays(4))).saidOfHerself(STEP, Help.SUPPORTED), null, null);
        assertThat(record().explains(), is(false));
        assertThat(status(), is(SkillStatus.ALONE));
    }

    @Test
    void whatSheSaysOfASkillIsNoAct() {
        received(draft(MONDAY).saidOfHerself(STEP, Help.ALONE), null, null);
        assertThat(status(), is(SkillStatus.MET));
        assertThat(record().acts(), is(0));
    }

    @Test
    void whatWorkedWithHelpIsPractised() {
        practises(MONDAY, "mairie", true, Help.TOGETHER);
        assertThat(status(), is(SkillStatus.PRACTISED));
        practises(MONDAY.plusSeconds(60), "mairie", true, Help.SUPPORTED);
        assertThat(status(), is(SkillStatus.PRACTISED));
    }

    @Test
    void whatSomebodyShowedOrDidForHerIsNoPractice() {
        practises(MONDAY, "mairie", true, Help.SHOWN);
        received(
                draft(MONDAY.plusSeconds(1)).helper(Posture.DONE_FOR).practised(STEP, true, Help.ALONE),
                "mairie",
                null);
        assertThat(status(), is(SkillStatus.MET));
    }

    @Test
    void oneSiteIsNotEnoughHoweverOften() {
        for (int day = 0; day < 10; day++) {
            practises(MONDAY.plus(Duration.ofDays(day)), "mairie", true, Help.ALONE);
        }
        assertThat(status(), is(SkillStatus.ALONE_ONCE));
    }

    @Test
    void twoSitesInOneSittingAreOneOccasion() {
        practises(MONDAY, "mairie", true, Help.ALONE);
        practises(MONDAY.plus(Duration.ofHours(11)), "messagerie", true, Help.ALONE);
        assertThat(status(), is(SkillStatus.ALONE_ONCE));
        practises(MONDAY.plus(Duration.ofHours(24)), "messagerie", true, Help.ALONE);
        assertThat(status(), is(SkillStatus.ALONE));
    }

    @Test
    void theHostsOwnPagesAreAnotherSite() {
        practises(MONDAY, "mairie", true, Help.ALONE);
        practises(MONDAY.plus(Duration.ofDays(1)), null, true, Help.ALONE);
        assertThat(status(), is(SkillStatus.ALONE));
    }

    @Test
    void aHelperWhoSawItInRealLifeMakesTheSecondOccasion() {
        practises(MONDAY, "mairie", true, Help.ALONE);
        observed(MONDAY.plus(Duration.ofDays(2)), Channel.FACE_TO_FACE, Help.ALONE);
        assertThat(status(), is(SkillStatus.ALONE));
    }

    @Test
    void whatWasSeenFirstIsConfirmedOnAnySite() {
        observed(MONDAY, Channel.WORKSHOP, Help.ALONE);
        assertThat(status(), is(SkillStatus.ALONE_ONCE));
        practises(MONDAY.plus(Duration.ofDays(1)), "mairie", true, Help.ALONE);
        assertThat(status(), is(SkillStatus.ALONE));
    }

    @Test
    void onTheTelephoneNobodySees() {
        practises(MONDAY, "mairie", true, Help.ALONE);
        observed(MONDAY.plus(Duration.ofDays(2)), Channel.TELEPHONE, Help.ALONE);
        assertThat(status(), is(SkillStatus.ALONE_ONCE));
    }

    @Test
    void practiceAtHomeWithACardSupportsAndFoundsNothing() {
        received(draft(MONDAY).through(Channel.HOME).practised(STEP, true, Help.ALONE), "mairie", null);
        assertThat(status(), is(SkillStatus.PRACTISED));
        practises(MONDAY.plus(Duration.ofDays(1)), "messagerie", true, Help.ALONE);
        assertThat(status(), is(SkillStatus.ALONE_ONCE));
    }

    @Test
    void whatDidNotWorkAtHomeMayHaveBeenBrokenOffAndPointsNowhere() {
        knowsHow();
        received(
                draft(MONDAY.plus(Duration.ofDays(9))).through(Channel.HOME).practised(STEP, false, Help.SUPPORTED),
                "mairie",
                null);
        assertThat(record().toReview(), is(false));
        assertThat(status(), is(SkillStatus.ALONE));
    }

    @Test
    void newerEvidenceThatPointsLowerAsksForAReviewAndTakesNothing() {
        knowsHow();
        practises(MONDAY.plus(Duration.ofDays(9)), "mairie", false, Help.SUPPORTED);
        assertThat(status(), is(SkillStatus.ALONE));
        assertThat(record().toReview(), is(true));
        practises(MONDAY.plus(Duration.ofDays(10)), "mairie", true, Help.ALONE);
        assertThat(record().toReview(), is(false));
    }

    @Test
    void helpForTheHelpersOwnReasonsPointsNowhere() {
        knowsHow();
        received(
                draft(MONDAY.plus(Duration.ofDays(9)))
                        .helper(Posture.DONE_WITH)
                        .because(PostureReason.NO_TIME)
                        .observed(STEP, Help.TOGETHER),
                null,
                null);
        assertThat(record().toReview(), is(false));
    }

    @Test
    void helpBecauseSheCouldNotPointsLowerEvenWhereItWorked() {
        knowsHow();
        withHer(MONDAY.plus(Duration.ofDays(9)), PostureReason.NO_TIME);
        assertThat(record().toReview(), is(false));
        withHer(MONDAY.plus(Duration.ofDays(10)), PostureReason.COULD_NOT);
        assertThat(record().toReview(), is(true));
    }

    private void withHer(Instant at, PostureReason reason) {
        received(
                draft(at).helper(Posture.DONE_WITH).because(reason).practised(STEP, true, Help.TOGETHER),
                "mairie",
                null);
    }

    @Test
    void whatTheTwoSettleAsShownIsPractisedNoMore() {
        practises(MONDAY, "mairie", true, Help.TOGETHER);
        received(draft(MONDAY.plus(Duration.ofDays(1))).settled(STEP, Help.SHOWN), null, null);
        assertThat(record().practised(), is(false));
    }

    @Test
    void whatTwoPeopleSettleIsWhatStands() {
        knowsHow();
        received(draft(MONDAY.plus(Duration.ofDays(9))).settled(STEP, Help.TOGETHER), null, null);
        assertThat(status(), is(SkillStatus.PRACTISED));
        practises(MONDAY.plus(Duration.ofDays(10)), "messagerie", true, Help.ALONE);
        assertThat(status(), is(SkillStatus.ALONE_ONCE));
        received(draft(MONDAY.plus(Duration.ofDays(11))).settled(STEP, Help.ALONE), null, null);
        assertThat(status(), is(SkillStatus.ALONE));
    }

    @Test
    void whatWasWithdrawnLeavesNoRecordBehind() {
        received(draft(MONDAY).superseding("e-0").withdrawn(STEP), null, null);
        assertThat(SkillRecords.NONE.after(history.get(0)), is(SkillRecords.NONE));
    }

    @Test
    void whatASnapshotKeepsMakesEqualRecordsAgain() {
        practises(MONDAY, "mairie", true, Help.ALONE);
        SkillRecords records = recordOf(history);
        SkillRecords again = SkillRecords.of(records.records());
        assertThat(again, is(records));
        assertThat(again.hashCode(), is(records.hashCode()));
        assertThat(again.toString(), is(records.toString()));
        assertThat(records.toString(), containsString("joindre-un-fichier"));
        assertThat(records, is(not(SkillRecords.NONE)));
        assertThat(records.hashCode(), is(not(SkillRecords.NONE.hashCode())));
    }

    @Test
    void actsAndObservationsAreCounted() {
        answers(MONDAY, true);
        answers(MONDAY.plusSeconds(1), false);
        observed(MONDAY.plusSeconds(2), Channel.FACE_TO_FACE, Help.TOGETHER);
        observed(MONDAY.plusSeconds(3), Channel.FACE_TO_FACE, Help.TOGETHER);
        assertThat(record().acts(), is(4));
        assertThat(record().observations(), is(2));
    }

    @Test
    void onlyWhatSaysThatSheDidItWithoutHelpIsPointedBelow() {
        practises(MONDAY, "mairie", true, Help.TOGETHER);
        practises(MONDAY.plusSeconds(1), "mairie", false, Help.TOGETHER);
        assertThat(record().toReview(), is(false));
        practises(MONDAY.plusSeconds(2), "mairie", true, Help.ALONE);
        practises(MONDAY.plusSeconds(3), "mairie", false, Help.TOGETHER);
        assertThat(record().toReview(), is(true));
    }

    @Test
    void whereSomebodyStillShowsNothingIsPractisedAnyMore() {
        answers(MONDAY, true);
        practises(MONDAY.plusSeconds(1), "mairie", true, Help.TOGETHER);
        received(draft(MONDAY.plusSeconds(2)).settled(STEP, Help.SHOWN), null, null);
        assertThat(status(), is(SkillStatus.RECOGNISED));
    }

    @Test
    void whatWasDoneWithHerIsNotDoneWithoutHelp() {
        received(draft(MONDAY).helper(Posture.DONE_WITH).practised(STEP, true, Help.ALONE), "mairie", null);
        assertThat(status(), is(SkillStatus.PRACTISED));
    }

    @Test
    void whatAHelperShowedIsObservedAndNoPractice() {
        observed(MONDAY, Channel.FACE_TO_FACE, Help.SHOWN);
        assertThat(status(), is(SkillStatus.MET));
    }

    /** One more act, wherever in time it lies, leaves the status as it was or raises it. */
    @Test
    void noActLowersWhateverItSaysAndWhenever() {
        qt().withExamples(2_000).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            List<ReceivedEvidence> acts = new ArrayList<>();
            int count = random.nextInt(8);
            for (int i = 0; i < count; i++) {
                acts.add(anyAct(random, i));
            }
            SkillStatus before = statusOf(acts);
            acts.add(anyAct(random, count));
            assertThat(statusOf(acts), is(greaterThanOrEqualTo(before)));
        });
    }

    private static ReceivedEvidence anyAct(Random random, int number) {
        Instant at = MONDAY.plus(Duration.ofHours(random.nextInt(72)));
        EvidenceDraft draft =
                Evidence.by(FATIMA).withId("e-" + number).at(at).through(CHANNELS[random.nextInt(CHANNELS.length)]);
        Help help = HELPS[random.nextInt(HELPS.length)];
        String site = random.nextBoolean() ? "mairie" : "messagerie";
        Measure measure = new Measure(ITEM, random.nextInt(2), true);
        ItemSubject subject = new ItemSubject(new AreaId("2"), "joindre-un-fichier", site);
        return switch (random.nextInt(3)) {
            case 0 -> ReceivedEvidence.of(draft.answered(STEP, "a"), subject, measure, at);
            case 1 -> ReceivedEvidence.of(draft.practised(STEP, random.nextBoolean(), help), subject, measure, at);
            default -> ReceivedEvidence.of(draft.observed(STEP, help), subject, measure, at);
        };
    }

    private static SkillStatus statusOf(List<ReceivedEvidence> acts) {
        return recordOf(acts.stream()
                        .sorted(Comparator.comparing(ReceivedEvidence::position))
                        .toList())
                .of("premiers-pas", "joindre-un-fichier")
                .map(SkillRecord::status)
                .orElse(SkillStatus.MET);
    }

    private static SkillRecords recordOf(List<ReceivedEvidence> inOrder) {
        SkillRecords records = SkillRecords.NONE;
        for (ReceivedEvidence received : inOrder) {
            records = records.after(received);
        }
        return records;
    }

    private void knowsHow() {
        practises(MONDAY, "mairie", true, Help.ALONE);
        practises(MONDAY.plus(Duration.ofDays(1)), "messagerie", true, Help.ALONE);
        assertThat(status(), is(SkillStatus.ALONE));
    }

    private void answers(Instant at, boolean right) {
        received(draft(at).answered(STEP, "a"), null, new Measure(ITEM, right ? 1 : 0, true));
    }

    private void practises(Instant at, @Nullable String site, boolean success, Help help) {
        received(draft(at).practised(STEP, success, help), site, null);
    }

    private void observed(Instant at, Channel channel, Help help) {
        received(draft(at).through(channel).observed(STEP, help), null, null);
    }

    private EvidenceDraft draft(Instant at) {
        return Evidence.by(FATIMA).withId("e-" + (history.size() + 1)).at(at);
    }

    private void received(Evidence evidence, @Nullable String site, @Nullable Measure measure) {
        ItemSubject subject = new ItemSubject(new AreaId("2"), "joindre-un-fichier", site);
        history.add(ReceivedEvidence.of(
                evidence, subject, measure, evidence.header().at()));
    }

    private SkillRecord record() {
        return recordOf(history).of("premiers-pas", "joindre-un-fichier").orElseThrow();
    }

    private SkillStatus status() {
        return record().status();
    }
}
