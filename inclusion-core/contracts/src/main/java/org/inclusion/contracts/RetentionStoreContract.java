package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.inclusion.access.AccessRows;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookStore;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.Attendance;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.card.Card;
import org.inclusion.card.CardRows;
import org.inclusion.card.CardStore;
import org.inclusion.card.HomeResult;
import org.inclusion.card.HomeResultStore;
import org.inclusion.completion.CompletionStore;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.EvidenceRows;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Promise;
import org.inclusion.followup.PromiseStore;
import org.inclusion.followup.Try;
import org.inclusion.guest.Guest;
import org.inclusion.guest.GuestKind;
import org.inclusion.guest.GuestRows;
import org.inclusion.guest.GuestStore;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.JourneyRows;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.kept.ErasedKind;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.mandate.Mandate;
import org.inclusion.mandate.MandateStore;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.RightToAct;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.privacy.RetentionStore;
import org.inclusion.privacy.RunningTerm;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.ReferralStore;
import org.inclusion.skill.SkillRef;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link RetentionStore} passes. */
public abstract class RetentionStoreContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Instant LATER = NOON.plus(Duration.ofDays(3));

    private final LearnerId learner = someone();
    private final LearnerId other = someone();
    private final LearnerId helper = someone();

    @Test
    void whoHasNoRowHasNoContactAndNoStructure() {
        assertThat(contacts(), is(Map.of()));
        assertThat(ask(tx -> stores().of(RetentionStore.class).structures(tx, List.of(learner))), is(Map.of()));
        assertThat(ask(tx -> stores().of(RetentionStore.class).lastContacts(tx, List.of())), is(Map.of()));
    }

    @Test
    void evidenceIsAContactWhenItHappened() {
        append(SampleEvidence.answer(learner, "e1", NOON));
        append(SampleEvidence.answer(learner, "e2", LATER));
        append(SampleEvidence.answer(other, "e3", LATER.plusSeconds(1)));
        assertThat(contacts(), is(Map.of(learner, LATER)));
    }

    @Test
    void whatSheSentHerselfIsAContactWhenItArrivedToo() {
        ReceivedEvidence hers = SampleEvidence.answer(learner, "e1", NOON).by(learner.value());
        append(hers);
        assertThat(hers.receivedAt(), greaterThan(NOON));
        assertThat(contacts(), is(Map.of(learner, hers.receivedAt())));
    }

    @Test
    void whatSheNotedAboutOthersIsAContactOfHers() {
        ReceivedEvidence noted = SampleEvidence.answer(other, "e1", NOON).by(learner.value());
        append(noted);
        assertThat(contacts(), is(Map.of(learner, noted.receivedAt())));
    }

    @Test
    void whatTheHostsSiteWitnessedIsNone() {
        append(SampleEvidence.witnessed(learner, "e1", NOON));
        assertThat(contacts(), is(Map.of()));
    }

    @Test
    void theLatestActsAreThoseThatNoSiteWitnessed() {
        append(SampleEvidence.answer(learner, "e1", NOON));
        append(SampleEvidence.answer(learner, "e2", LATER));
        append(SampleEvidence.witnessed(learner, "e3", LATER.plusSeconds(1)));
        append(SampleEvidence.witnessed(other, "e4", NOON));
        assertThat(
                ask(tx -> stores().of(RetentionStore.class).latestActs(tx, List.of(learner, other, helper))),
                is(Map.of(learner, LATER)));
        assertThat(ask(tx -> stores().of(RetentionStore.class).latestActs(tx, List.of())), is(Map.of()));
    }

    @Test
    void everyOtherActWithHerIsAContact() {
        theLastContactIs(LATER, tx -> stores().of(WishStore.class).add(tx, wish(LATER)));
        theLastContactIs(
                LATER.plusSeconds(1),
                tx -> stores().of(EnrolmentStore.class)
                        .enrol(
                                tx,
                                new Enrolment(
                                        learner, new PathId("path"), "pack", 1, "helper-1", LATER.plusSeconds(1))));
        theLastContactIs(
                LATER.plusSeconds(2),
                tx -> stores().of(AssessmentStore.class).save(tx, assessment(LATER.plusSeconds(2), null)));
        theLastContactIs(
                LATER.plusSeconds(3),
                tx -> stores().of(AssessmentStore.class).save(tx, assessment(NOON, LATER.plusSeconds(3))));
        theLastContactIs(
                LATER.plusSeconds(4), tx -> stores().of(BookmarkStore.class).keep(tx, bookmark(LATER.plusSeconds(4))));
        theLastContactIs(
                LATER.plusSeconds(5), tx -> stores().of(CardStore.class).add(tx, card(LATER.plusSeconds(5), null)));
        theLastContactIs(
                LATER.plusSeconds(6),
                tx -> stores().of(DayRelationStore.class).open(tx, relation(learner, "x", DAY, LATER, 6)));
        theLastContactIs(
                LATER.plusSeconds(7), tx -> stores().of(DisagreementStore.class).save(tx, disagreement(7, null, null)));
        theLastContactIs(
                LATER.plusSeconds(8), tx -> stores().of(DisagreementStore.class).save(tx, disagreement(0, 8, null)));
        theLastContactIs(
                LATER.plusSeconds(9), tx -> stores().of(DisagreementStore.class).save(tx, disagreement(0, null, 9)));
        theLastContactIs(
                LATER.plusSeconds(10),
                tx -> stores().of(DayRelationStore.class).open(tx, relation(other, learner.value(), DAY, LATER, 10)));
        theLastContactIs(
                LATER.plusSeconds(11),
                tx -> stores().of(MandateStore.class).add(tx, mandate("m", "structure-1", LATER.plusSeconds(11))));
        theLastContactIs(
                LATER.plusSeconds(12),
                tx -> stores().of(PromiseStore.class).add(tx, promise("p1", learner.value(), 12)));
        theLastContactIs(
                LATER.plusSeconds(13),
                tx -> stores().of(PromiseStore.class).addTry(tx, reached("p1", Try.Result.REACHED, 13)));
        theLastContactIs(
                LATER.plusSeconds(14),
                tx -> stores().of(AccompanimentStore.class).add(tx, accompaniment(14)));
        Attendance attendance = new Attendance(learner, "structure-1", "w", LATER.plusSeconds(15));
        theLastContactIs(
                LATER.plusSeconds(15),
                tx -> stores().of(AccompanimentStore.class).addAttendances(tx, List.of(attendance)));
    }

    private Accompaniment accompaniment(int seconds) {
        Activity activity = new Activity(DAY, AccompanimentMode.PLACE, 30, Set.of(), Set.of());
        Instant at = LATER.plusSeconds(seconds);
        return new Accompaniment(learner, "a", "structure-2", "helper-1", activity, null, null, null, at);
    }

    @Test
    void whoWasOnlyAccompaniedIsOneOfThePeopleAndKnownToItsStructures() {
        inTransaction(tx -> {
            stores().of(AccompanimentStore.class).add(tx, accompaniment(1));
            stores().of(AccompanimentStore.class)
                    .addAttendances(tx, List.of(new Attendance(other, "structure-3", "w", NOON)));
        });
        List<LearnerId> people = ask(tx -> stores().of(RetentionStore.class).people(tx, null, Integer.MAX_VALUE));
        assertThat(people.containsAll(List.of(learner, other)), is(true));
        assertThat(
                ask(tx -> stores().of(RetentionStore.class).structures(tx, List.of(learner, other))),
                is(Map.of(learner, Set.of("structure-2"), other, Set.of("structure-3"))));

        theLastContactIs(
                LATER.plusSeconds(14), tx -> stores().of(ReferralStore.class).add(tx, referral(14)));
        theLastContactIs(
                LATER.plusSeconds(15),
                tx -> stores().of(ReferralStore.class)
                        .addAnswer(tx, answer(ReferralAnswer.From.HERSELF, learner.value(), 15)));
    }

    @Test
    void aPromiseOfAHelperAndACallThatNobodyAnsweredAreNone() {
        inTransaction(tx -> {
            stores().of(PromiseStore.class).add(tx, promise("p1", "helper-1", 1));
            stores().of(PromiseStore.class).addTry(tx, reached("p1", Try.Result.NOT_REACHED, 2));
        });
        assertThat(contacts(), is(Map.of()));
        assertThat(
                ask(tx -> stores().of(RetentionStore.class).structures(tx, List.of(learner))),
                is(Map.of(learner, Set.of("structure-1"))));
    }

    @Test
    void anAnswerOfThoseToWhomSheWasReferredIsNone() {
        inTransaction(tx ->
                stores().of(ReferralStore.class).addAnswer(tx, answer(ReferralAnswer.From.RECEIVER, "helper-2", 1)));
        assertThat(contacts(), is(Map.of()));
        inTransaction(tx -> stores().of(ReferralStore.class).add(tx, referral(2)));
        assertThat(
                ask(tx -> stores().of(RetentionStore.class).structures(tx, List.of(learner))),
                is(Map.of(learner, Set.of("structure-1"))));
    }

    private Referral referral(int seconds) {
        return new Referral(
                learner,
                "r",
                "n-" + learner.value(),
                "structure-1",
                Referral.Direction.SENT,
                "place-1",
                null,
                ReferralReason.REPAIR,
                Set.of(),
                "helper-1",
                LATER.plusSeconds(seconds));
    }

    private ReferralAnswer answer(ReferralAnswer.From from, String by, int seconds) {
        Instant at = LATER.plusSeconds(seconds);
        return new ReferralAnswer(learner, "r", "a" + seconds, ReferralAnswer.Kind.MET, from, by, at);
    }

    private Promise promise(String id, String by, int seconds) {
        Instant at = LATER.plusSeconds(seconds);
        return new Promise(
                learner, id, "structure-1", null, false, DAY, null, null, MeetingWay.TELEPHONE, Matter.NEWS, by, at);
    }

    private Try reached(String promise, Try.Result result, int seconds) {
        LocalDate day = result.ends() ? null : DAY;
        Instant at = LATER.plusSeconds(seconds);
        return new Try(learner, promise, "t" + seconds, result, day, null, null, null, "helper-1", at);
    }

    private void theLastContactIs(Instant contact, Consumer<Transaction> act) {
        inTransaction(act);
        assertThat(contacts(), is(Map.of(learner, contact)));
    }

    @Test
    void aLookAndACardTakenBackAreNone() {
        look(learner, helper, NOON, "structure-1");
        assertThat(contacts(), is(Map.of()));
        inTransaction(tx -> {
            Card card = card(NOON, null);
            assertThat(stores().of(CardStore.class).add(tx, card), is(true));
            stores().of(CardStore.class).revoke(tx, card.code(), LATER);
        });
        assertThat(contacts(), is(Map.of(learner, NOON)));
    }

    @Test
    void whatWasDoneInHerAbsenceAndTheEndOfAMandateAreNone() {
        inTransaction(tx -> stores().of(AbsentActStore.class).add(tx, absentAct("a", NOON)));
        assertThat(contacts(), is(Map.of()));
        inTransaction(tx -> {
            stores().of(MandateStore.class).add(tx, mandate("m", "structure-1", NOON));
            stores().of(MandateStore.class).end(tx, learner, "m", LATER);
        });
        assertThat(contacts(), is(Map.of(learner, NOON)));
    }

    @Test
    void whatWasNotedFirstWithoutAnyContactIsFound() {
        ReceivedEvidence seen = SampleEvidence.witnessed(learner, "e1", NOON);
        append(seen);
        append(SampleEvidence.witnessed(helper, "e2", NOON));
        assertThat(firstNoted(), is(Map.of(learner, seen.receivedAt())));
        inTransaction(tx -> stores().of(PromiseStore.class).add(tx, promise("p1", "helper-1", 1)));
        Instant promised = LATER.plusSeconds(1);
        Instant first = promised.isBefore(seen.receivedAt()) ? promised : seen.receivedAt();
        assertThat(firstNoted(), is(Map.of(learner, first)));
        inTransaction(tx -> stores().of(AbsentActStore.class).add(tx, absentAct("a", NOON.minusSeconds(1))));
        assertThat(firstNoted(), is(Map.of(learner, NOON.minusSeconds(1))));
        assertThat(ask(tx -> stores().of(RetentionStore.class).firstNoted(tx, List.of())), is(Map.of()));
    }

    private Map<LearnerId, Instant> firstNoted() {
        return ask(tx -> stores().of(RetentionStore.class).firstNoted(tx, List.of(learner, other)));
    }

    @Test
    void whoHasAnActInAbsenceAloneIsOneOfThePeopleAndKnownToItsStructure() {
        inTransaction(tx -> stores().of(AbsentActStore.class).add(tx, absentAct("a", NOON)));
        List<LearnerId> from = ask(tx -> stores().of(RetentionStore.class).people(tx, null, Integer.MAX_VALUE));
        assertThat(from.contains(learner), is(true));
        assertThat(
                ask(tx -> stores().of(RetentionStore.class).structures(tx, List.of(learner)))
                        .containsKey(learner),
                is(true));
    }

    @Test
    void theContactsOfManyAreFoundAtOnce() {
        List<LearnerId> many = some(120);
        many.subList(0, 60).forEach(one -> append(SampleEvidence.answer(one, "e", NOON)));
        Map<LearnerId, Instant> found =
                ask(tx -> stores().of(RetentionStore.class).lastContacts(tx, many));
        assertThat(found.keySet(), is(Set.copyOf(many.subList(0, 60))));
        assertThat(found.values(), everyItem(is(NOON)));
    }

    @Test
    void theStructuresThatKnowHerAreFound() {
        append(SampleEvidence.answer(learner, "e1", NOON));
        look(learner, helper, NOON, "structure-2");
        inTransaction(tx -> stores().of(DayRelationStore.class)
                .open(tx, new DayRelation(helper.value(), learner, "structure-3", DAY, NOON)));
        look(other, learner, NOON, "structure-4");
        inTransaction(tx -> stores().of(MandateStore.class).add(tx, mandate("m", "structure-5", NOON)));
        assertThat(
                ask(tx -> stores().of(RetentionStore.class).structures(tx, List.of(learner, helper))),
                is(Map.of(learner, Set.of("structure-1", "structure-2", "structure-3", "structure-5"))));
    }

    @Test
    void peopleAreReadPageByPage() {
        List<LearnerId> ours = some(7);
        append(SampleEvidence.answer(ours.get(0), "e", NOON));
        give(ours.get(5));
        inTransaction(tx -> stores().of(WishStore.class).add(tx, wishOf(ours.get(1), NOON)));
        inTransaction(
                tx -> stores().of(BookmarkStore.class).keep(tx, new Bookmark(ours.get(2), "item", "place", NOON)));
        look(ours.get(3), helper, NOON, "structure-1");
        inTransaction(tx -> stores().of(DayRelationStore.class).open(tx, relation(ours.get(4), "x", DAY, NOON, 0)));
        look(ours.get(4), helper, NOON, "structure-1");
        inTransaction(tx -> stores().of(MandateStore.class).add(tx, mandateOf(ours.get(6), "m", "structure-1", NOON)));

        List<LearnerId> all = new ArrayList<>();
        List<LearnerId> page = people(null);
        while (!page.isEmpty()) {
            assertThat(page.size(), lessThanOrEqualTo(7));
            all.addAll(page);
            page = people(page.get(page.size() - 1));
        }
        assertThat(all, is(List.copyOf(new TreeSet<>(all))));
        assertThat(all.containsAll(ours), is(true));
    }

    @Test
    void oldLooksAreDroppedSomeAtATime() {
        for (int i = 0; i < 4; i++) {
            look(learner, someone(), NOON.plusSeconds(i), "structure-1");
            look(other, someone(), NOON.plusSeconds(i), "structure-1");
        }
        RunningTerm term = new RunningTerm(DAY, NOON.plusSeconds(3), Map.of());
        dropsThree(AccessRows.ERASED_LOOKS, term);
        assertThat(looks(learner), contains(NOON.plusSeconds(3)));
        assertThat(looks(other).size(), is(4));
    }

    @Test
    void aStructureMayHaveATermOfItsOwn() {
        look(learner, someone(), NOON, "short");
        look(learner, someone(), NOON.plusSeconds(5), "short");
        look(learner, someone(), NOON, "long");
        look(learner, someone(), NOON, "structure-1");
        look(learner, someone(), NOON.plusSeconds(3), "structure-1");
        RunningTerm term = new RunningTerm(
                DAY, NOON.plusSeconds(3), Map.of("short", NOON.plusSeconds(6), "long", NOON.minusSeconds(1)));
        dropsThree(AccessRows.ERASED_LOOKS, term);
        assertThat(looks(learner), contains(NOON.plusSeconds(3), NOON));
    }

    @Test
    void ofOldDayRelationsTheLatestOfALearnerAndOfAHelperStay() {
        for (int i = 0; i < 4; i++) {
            open(learner, helper.value(), i);
        }
        String another = someone().value();
        open(learner, another, 0);
        open(other, helper.value(), 5);
        RunningTerm term = new RunningTerm(DAY, LATER, Map.of());

        // Hers of day 3 is the latest of hers, and that of the other helper is the latest of the other helper.
        dropsThree(AccessRows.ERASED_DAY_RELATIONS, term);
        assertThat(isOpen(learner, helper.value(), 3), is(true));
        assertThat(isOpen(learner, another, 0), is(true));
        assertThat(isOpen(other, helper.value(), 5), is(true));
    }

    @Test
    void homeResultsWhoseLastDayIsOverAreDropped() {
        for (int i = 0; i < 4; i++) {
            LocalDate lastDay = DAY.minusDays(3L - i);
            String id = "r" + i;
            inTransaction(tx -> stores().of(HomeResultStore.class).add(tx, homeResult(id, lastDay)));
        }
        dropsThree(CardRows.ERASED_HOME_RESULTS, new RunningTerm(DAY, NOON, Map.of()));
        assertThat(
                ask(tx -> stores().of(HomeResultStore.class).of(tx, learner)).stream()
                        .map(HomeResult::id)
                        .toList(),
                contains("r3"));
    }

    @Test
    void guestsWhoseLastDayIsOverAreDropped() {
        for (int i = 0; i < 4; i++) {
            Guest guest = guest(learner, "g" + i, DAY.minusDays(3L - i), NOON);
            inTransaction(tx -> stores().of(GuestStore.class).add(tx, guest));
        }
        dropsThree(GuestRows.ERASED_GUESTS, new RunningTerm(DAY, NOON, Map.of()));
        assertThat(
                ask(tx -> stores().of(GuestStore.class).of(tx, learner)).stream()
                        .map(Guest::id)
                        .toList(),
                contains("g3"));
    }

    @Test
    void toAnswerWhetherAPlatformIsToldIsAContact() {
        Instant at = LATER.plusSeconds(1);
        theLastContactIs(
                at,
                tx -> stores().of(CompletionStore.class)
                        .keep(tx, CompletionStoreContract.answered(learner, "link", at)));
    }

    @Test
    void toInviteAGuestIsAContactAndMakesHerOneOfThePeopleOfAStructure() {
        inTransaction(tx -> stores().of(GuestStore.class).add(tx, guest(other, "g", DAY, NOON)));
        theLastContactIs(
                LATER.plusSeconds(1),
                tx -> stores().of(GuestStore.class).add(tx, guest(learner, "g", DAY, LATER.plusSeconds(1))));
        List<LearnerId> people = ask(tx -> stores().of(RetentionStore.class).people(tx, null, Integer.MAX_VALUE));
        assertThat(people.containsAll(List.of(learner, other)), is(true));
        assertThat(
                ask(tx -> stores().of(RetentionStore.class).structures(tx, List.of(other))),
                is(Map.of(other, Set.of("structure-4"))));
    }

    private static Guest guest(LearnerId whose, String id, LocalDate lastDay, Instant at) {
        return new Guest(whose, id, "structure-4", GuestKind.FAMILY, "helper-1", at, lastDay, null, null);
    }

    @Test
    void otherRowsHaveNoTermOfTheirOwn() {
        RunningTerm term = new RunningTerm(DAY, NOON, Map.of());
        assertThrows(
                IllegalArgumentException.class,
                () -> ask(tx -> stores().of(RetentionStore.class)
                        .old(tx, EvidenceRows.ERASED_EVIDENCE, List.of(learner), term)));
        assertThrows(
                IllegalArgumentException.class,
                () -> ask(tx -> stores().of(RetentionStore.class)
                        .drop(tx, JourneyRows.ERASED_WISHES, List.of(learner), term, 1)));
    }

    /** Counts three, drops one, then the other two, then nothing. */
    private void dropsThree(ErasedKind kind, RunningTerm term) {
        List<LearnerId> hers = List.of(learner);
        assertThat(ask(tx -> stores().of(RetentionStore.class).old(tx, kind, List.of(), term)), is(0L));
        assertThat(ask(tx -> stores().of(RetentionStore.class).old(tx, kind, hers, term)), is(3L));
        assertThat(ask(tx -> stores().of(RetentionStore.class).drop(tx, kind, hers, term, 1)), is(1));
        assertThat(ask(tx -> stores().of(RetentionStore.class).drop(tx, kind, hers, term, 9)), is(2));
        assertThat(ask(tx -> stores().of(RetentionStore.class).drop(tx, kind, hers, term, 9)), is(0));
        assertThat(ask(tx -> stores().of(RetentionStore.class).old(tx, kind, hers, term)), is(0L));
    }

    private Map<LearnerId, Instant> contacts() {
        return ask(tx -> stores().of(RetentionStore.class).lastContacts(tx, List.of(learner)));
    }

    private List<LearnerId> people(@Nullable LearnerId after) {
        return ask(tx -> stores().of(RetentionStore.class).people(tx, after, 7));
    }

    private void append(ReceivedEvidence received) {
        inTransaction(tx -> {
            Objects.requireNonNull(stores().of(SnapshotStore.class).lock(tx, List.of(received.learner())));
            Objects.requireNonNull(stores().of(EvidenceStore.class).append(tx, List.of(received)));
            stores().of(SnapshotStore.class).save(tx, Map.of(received.learner(), new Snapshot(1, "model", "state")));
        });
    }

    private void give(LearnerId whose) {
        Card card = new Card(
                SampleRows.signs(whose), whose, new PathId("path"), new StepId("step"), "helper-1", NOON, DAY, null);
        inTransaction(tx -> assertThat(stores().of(CardStore.class).add(tx, card), is(true)));
    }

    private Wish wish(Instant at) {
        return wishOf(learner, at);
    }

    private static Wish wishOf(LearnerId whose, Instant at) {
        return new Wish(whose, "goal", LearningWay.ALONE, Device.PHONE, true, Network.GOOD, null, "helper-1", at);
    }

    private Assessment assessment(Instant startedAt, @Nullable Instant stoppedAt) {
        return new Assessment(
                new AssessmentId("a"),
                learner,
                AssessmentMode.COUNTER,
                "premiers-pas",
                "1.0.0",
                List.of(new AreaId("2")),
                Channel.FACE_TO_FACE,
                "helper-1",
                startedAt,
                stoppedAt);
    }

    private Bookmark bookmark(Instant at) {
        return new Bookmark(learner, "item", "place", at);
    }

    private Card card(Instant givenAt, @Nullable Instant revokedAt) {
        return new Card(
                SampleRows.signs(learner),
                learner,
                new PathId("path"),
                new StepId("step"),
                "helper-1",
                givenAt,
                DAY,
                revokedAt);
    }

    private Disagreement disagreement(int at, @Nullable Integer takenBack, @Nullable Integer settled) {
        SkillRef skill = new SkillRef("premiers-pas", "joindre-un-fichier");
        return new Disagreement(
                learner,
                new AreaId("2"),
                settled == null ? skill : null,
                settled == null ? Disagreement.Saying.I_CAN_DO_IT : Disagreement.Saying.SOMETHING_ELSE,
                LATER.plusSeconds(at),
                takenBack == null ? null : LATER.plusSeconds(takenBack),
                settled == null ? null : "helper-1",
                settled == null ? null : LATER.plusSeconds(settled));
    }

    private Mandate mandate(String id, String structure, Instant at) {
        return mandateOf(learner, id, structure, at);
    }

    private static Mandate mandateOf(LearnerId whose, String id, String structure, Instant at) {
        return new Mandate(
                id,
                whose,
                structure,
                Set.of(Procedure.PAPERS),
                "2026-09",
                "a".repeat(64),
                "helper-1",
                Channel.FACE_TO_FACE,
                at,
                DAY,
                0);
    }

    private AbsentAct absentAct(String id, Instant at) {
        RightToAct right = new RightToAct(RightToAct.Basis.NONE, null);
        return new AbsentAct(id, learner, "helper-1", "structure-1", Procedure.PAPERS, at, right);
    }

    private static DayRelation relation(LearnerId whose, String by, LocalDate day, Instant at, int seconds) {
        return new DayRelation(by, whose, "structure-1", day, at.plusSeconds(seconds));
    }

    private void open(LearnerId whose, String by, int number) {
        inTransaction(tx ->
                stores().of(DayRelationStore.class).open(tx, relation(whose, by, DAY.plusDays(number), NOON, number)));
    }

    private boolean isOpen(LearnerId whose, String by, int number) {
        return ask(tx -> stores().of(DayRelationStore.class).isOpen(tx, by, whose, DAY.plusDays(number)));
    }

    private HomeResult homeResult(String id, LocalDate lastDay) {
        return new HomeResult(
                learner, SampleRows.signs(learner), id, new PathId("path"), new StepId("step"), true, NOON, lastDay);
    }

    private void look(LearnerId whose, LearnerId viewer, Instant at, String structure) {
        Look look = new Look(whose, viewer.value(), structure, Look.What.PATH, DAY, at);
        inTransaction(tx -> stores().of(LookStore.class).note(tx, List.of(look)));
    }

    private List<Instant> looks(LearnerId whose) {
        return ask(tx -> stores().of(LookStore.class).at(tx, whose, null, 9)).stream()
                .map(Look::at)
                .toList();
    }
}
