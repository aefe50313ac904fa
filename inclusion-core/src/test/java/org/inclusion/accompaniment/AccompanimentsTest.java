package org.inclusion.accompaniment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Quotas;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.SaidPromise;
import org.inclusion.followup.SaidTry;
import org.inclusion.followup.Try;
import org.inclusion.journey.SaidWish;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An accompaniment is noted once. The clock stands on Tuesday, 24 November 2026, 10 in Paris. */
class AccompanimentsTest {

    private static final LearnerId ODETTE = new LearnerId("hers-odette");
    private static final Actor MARC = Ccas.helper();
    private static final Actor SAMIR = new Actor("samir", Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE));
    private static final Actor CLAIRE = new Actor("claire", Set.of(Role.COORDINATOR), Set.of(Ccas.STRUCTURE));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Activity ACTIVITY =
            new Activity(TODAY, AccompanimentMode.PLACE, 30, Set.of(Theme.EMAIL), Set.of(Material.ORDINATEUR));

    private final Ccas ccas = new Ccas(Inclusion.builder()
            .stores(new InMemoryStores())
            .installationKey(new byte[32])
            .quotas(Quotas.standard().with(Accompaniment.QUOTA, 5)));

    @AfterEach
    void close() {
        ccas.close();
    }

    private LearnerAccompaniments by(Actor actor) {
        return ccas.as(actor).about(ODETTE).accompaniments();
    }

    private static SaidAccompaniment said(String id, @Nullable Evidence evidence) {
        return new SaidAccompaniment(id, ACTIVITY, Redirection.ADMINISTRATION, Help.TOGETHER, evidence);
    }

    private Evidence practice(String id) {
        return ccas.practice(id, MARC, ODETTE, Help.SHOWN, Posture.DONE_FOR, PostureReason.NO_TIME);
    }

    private int evidenceOfOdette() {
        return ccas.as(MARC)
                .about(ODETTE)
                .history(null, 100)
                .orThrow()
                .evidence()
                .size();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError("done: " + done);
                },
                refused -> refused);
    }

    @Test
    void sheSeesWhatWasNoted() {
        Accompaniment noted = by(MARC).note(said("a", null)).orThrow();
        assertThat(noted.structure(), equalTo(Ccas.STRUCTURE));
        assertThat(noted.helper(), equalTo("marc"));
        NotedAccompaniments hers = by(Ccas.learner(ODETTE.value())).list().orThrow();
        assertThat(hers.accompaniments(), contains(noted));
        assertThat(hers.workshops(), empty());
    }

    @Test
    void whatWasDoneIsEvidenceWithoutASecondTypingAndBothOnce() {
        by(MARC).note(said("a", practice("e"))).orThrow();
        by(MARC).note(said("a", practice("e"))).orThrow();
        assertThat(evidenceOfOdette(), is(1));
        assertThat(by(MARC).list().orThrow().accompaniments(), hasSize(1));
        assertThat(by(MARC).list().orThrow().accompaniments().get(0).evidence(), equalTo("e"));
    }

    @Test
    void otherEvidenceUnderTheSameIdsIsAConflictAndIsNotLostSilently() {
        by(MARC).note(said("a", practice("e"))).orThrow();
        Evidence other = ccas.practice("e", MARC, ODETTE, Help.ALONE, Posture.DONE_WITH, PostureReason.NO_TIME);
        assertThat(refusal(by(MARC).note(said("a", other))).kind(), is(Refusal.Kind.CONFLICT));
        assertThat(evidenceOfOdette(), is(1));
    }

    @Test
    void evidenceThatWasRecordedBeforeIsNotRecordedTwice() {
        ccas.as(MARC).record(List.of(practice("e")));
        by(MARC).note(said("a", practice("e"))).orThrow();
        assertThat(evidenceOfOdette(), is(1));
    }

    @Test
    void whereItsEvidenceIsRefusedNothingIsNoted() {
        Evidence ofNoStep = Ccas.draft("e", MARC, ODETTE, ccas.clock.instant())
                .practised(Ccas.item("no-such-step"), true, Help.TOGETHER);
        assertThat(refusal(by(MARC).note(said("a", ofNoStep))).kind(), is(Refusal.Kind.NOT_FOUND));
        assertThat(by(MARC).list().orThrow().accompaniments(), empty());
        for (int i = 0; i < 5; i++) {
            by(MARC).note(said("b" + i, null)).orThrow();
        }
    }

    @Test
    void evidenceOfAnotherLearnerAndAnAnswerAreRefused() {
        Evidence ofAnother = ccas.practice(
                "e", MARC, new LearnerId("hers-paul"), Help.SHOWN, Posture.DONE_FOR, PostureReason.NO_TIME);
        assertThat(refusal(by(MARC).note(said("a", ofAnother))), equalTo(Refusal.invalid("learner", "unknown-value")));
        Evidence answer = ccas.answer("e", MARC, ODETTE, "joindre-un-fichier-1", null);
        assertThat(refusal(by(MARC).note(said("a", answer))), equalTo(Refusal.invalid("kind", "unknown-value")));
        assertThat(evidenceOfOdette(), is(0));
    }

    @Test
    void otherContentUnderTheSameIdIsAConflict() {
        by(MARC).note(said("a", null)).orThrow();
        SaidAccompaniment other = new SaidAccompaniment("a", ACTIVITY, null, Help.TOGETHER, null);
        assertThat(refusal(by(MARC).note(other)).kind(), is(Refusal.Kind.CONFLICT));
        assertThat(refusal(by(SAMIR).note(said("a", null))).kind(), is(Refusal.Kind.CONFLICT));
        ccas.as(MARC).record(List.of(practice("e")));
        Evidence otherEvidence = ccas.practice("e", MARC, ODETTE, Help.TOGETHER, Posture.TAUGHT, PostureReason.URGENCY);
        assertThat(refusal(by(MARC).note(said("b", otherEvidence))).kind(), is(Refusal.Kind.CONFLICT));
    }

    @Test
    void nothingIsNotedOfAMonthAgoOrOfTomorrow() {
        assertThat(refusal(by(MARC).note(on(TODAY.plusDays(1)))), equalTo(Refusal.invalid("day", "dated-ahead")));
        assertThat(
                refusal(by(MARC).note(on(TODAY.minusDays(32)))), equalTo(Refusal.invalid("day", "time-out-of-range")));
        by(MARC).note(on(TODAY.minusDays(31))).orThrow();
    }

    private static SaidAccompaniment on(LocalDate day) {
        Activity activity = new Activity(day, AccompanimentMode.HOME, 15, Set.of(), Set.of());
        return new SaidAccompaniment("a", activity, null, null, null);
    }

    @Test
    void afterTheRelationOfTheDayIsOverItsDayIsStillNotedWithItsEvidenceAndNothingIsShown() {
        LearnerId fatima = new LearnerId("fatima");
        Evidence practice = ccas.practice("e", MARC, fatima, Help.SHOWN, Posture.DONE_FOR, PostureReason.NO_TIME);
        ccas.as(MARC).about(fatima).openDayRelation(true).orThrow();
        ccas.clock.forward(Duration.ofDays(3));
        LearnerAccompaniments afterwards = ccas.as(MARC).about(fatima).accompaniments();

        Accompaniment noted = afterwards.note(said("a", practice)).orThrow();

        assertThat(noted.activity().day(), equalTo(TODAY));
        assertThat(noted.notedAt(), equalTo(ccas.clock.instant()));
        assertThat(afterwards.note(said("a", practice)).orThrow(), equalTo(noted));
        assertThat(
                ccas.as(Ccas.learner("fatima"))
                        .about(fatima)
                        .history(null, 100)
                        .orThrow()
                        .evidence(),
                hasSize(1));
        assertThat(refusal(afterwards.list()).kind(), is(Refusal.Kind.NOT_FOUND));
        assertThat(refusal(afterwards.propose()).kind(), is(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void aDayWithoutRelationIsNotNotedAndADayOfAnotherHelperNeither() {
        LearnerId fatima = new LearnerId("fatima");
        ccas.as(MARC).about(fatima).openDayRelation(true).orThrow();
        ccas.clock.forward(Duration.ofDays(3));
        LearnerAccompaniments afterwards = ccas.as(MARC).about(fatima).accompaniments();
        for (LocalDate day : List.of(TODAY.minusDays(1), TODAY.plusDays(1), TODAY.plusDays(3))) {
            assertThat(refusal(afterwards.note(on(day))).kind(), is(Refusal.Kind.NOT_FOUND));
        }
        LearnerAccompaniments bySamir = ccas.as(SAMIR).about(fatima).accompaniments();
        assertThat(refusal(bySamir.note(on(TODAY))).kind(), is(Refusal.Kind.NOT_FOUND));
        ccas.as(Ccas.learner("fatima")).about(fatima).erasure().request(true).orThrow();
        assertThat(refusal(afterwards.note(on(TODAY))).kind(), is(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void aDayBeforeHerErasureDoesNotBringHerBackAndALaterOneBeginsAnew() {
        by(MARC).note(said("before", null)).orThrow();
        ccas.as(MARC).about(ODETTE).erasure().request(true).orThrow();
        ccas.clock.forward(Duration.ofDays(7));
        assertThat(ccas.inclusion.eraseLearners().due(done -> true), hasSize(1));
        ccas.clock.forward(Duration.ofHours(1));
        LocalDate erased = TODAY.plusDays(7);
        // Of a note without a time nobody knows whether it was before or after, and it does not bring her back.
        for (LocalDate day : List.of(TODAY, erased.minusDays(1), erased)) {
            assertThat(refusal(by(MARC).note(on(day))).reason().code(), equalTo("refused.erased"));
        }
        SaidAccompaniment ofBefore = new SaidAccompaniment("with", ACTIVITY, null, null, practice("e"));
        assertThat(refusal(by(MARC).note(ofBefore)).reason().code(), equalTo("refused.erased"));
        assertThat(by(MARC).list().orThrow().accompaniments(), empty());
        assertThat(evidenceOfOdette(), is(0));
        Activity today = new Activity(erased, AccompanimentMode.PLACE, 30, Set.of(), Set.of());
        by(MARC).note(new SaidAccompaniment("with", today, null, null, practice("e")))
                .orThrow();
        ccas.clock.forward(Duration.ofDays(1));
        by(MARC).note(on(erased.plusDays(1))).orThrow();
        assertThat(by(MARC).list().orThrow().accompaniments(), hasSize(2));
    }

    @Test
    void moreThanTheQuotaIsRefused() {
        for (int i = 0; i < 5; i++) {
            by(MARC).note(said("a" + i, null)).orThrow();
        }
        by(MARC).note(said("a1", null)).orThrow();
        assertThat(refusal(by(MARC).note(said("a6", practice("e")))).kind(), is(Refusal.Kind.TOO_MANY));
        assertThat(evidenceOfOdette(), is(0));
    }

    @Test
    void aNoteIsTakenBackOnItsDayAndMayBeNotedAnew() {
        Accompaniment noted = by(MARC).note(said("a", practice("e"))).orThrow();
        assertThat(by(MARC).takeBack("a").orThrow(), equalTo(noted));
        assertThat(by(Ccas.learner(ODETTE.value())).list().orThrow().accompaniments(), empty());
        assertThat("its evidence stays", evidenceOfOdette(), is(1));
        assertThat(refusal(by(MARC).takeBack("a")).kind(), is(Refusal.Kind.NOT_FOUND));
        by(MARC).note(said("b", null)).orThrow();
        assertThat(by(MARC).list().orThrow().accompaniments(), hasSize(1));
    }

    @Test
    void whatAnotherHelperNotedOrWhatWasNotedYesterdayStands() {
        by(MARC).note(said("a", null)).orThrow();
        assertThat(refusal(by(SAMIR).takeBack("a")).kind(), is(Refusal.Kind.FORBIDDEN));
        ccas.clock.forward(Duration.ofDays(1));
        assertThat(refusal(by(MARC).takeBack("a")).kind(), is(Refusal.Kind.CONFLICT));
        assertThat(refusal(by(Ccas.learner(ODETTE.value())).takeBack("a")).kind(), is(Refusal.Kind.FORBIDDEN));
        assertThat(by(MARC).list().orThrow().accompaniments(), hasSize(1));
    }

    @Test
    void nothingDoneTodayProposesAQuarterOfAnHourAtThePlace() {
        assertThat(
                by(MARC).propose().orThrow().activity(),
                equalTo(new Activity(TODAY, AccompanimentMode.PLACE, 15, Set.of(), Set.of())));
    }

    @Test
    void theProposalIsMadeOfTheEvidenceThatThisHelperNotedToday() {
        ccas.as(SAMIR)
                .record(List.of(
                        Ccas.draft("other", SAMIR, ODETTE, ccas.clock.instant().minusSeconds(7_000))
                                .through(Channel.VIDEO)
                                .practised(Ccas.item("creer-une-adresse"), true, Help.SHOWN)));
        ccas.as(MARC)
                .record(List.of(Ccas.draft(
                                "yesterday", MARC, ODETTE, ccas.clock.instant().minusSeconds(90_000))
                        .through(Channel.VIDEO)
                        .practised(Ccas.item("joindre-un-fichier"), true, Help.SHOWN)));
        ccas.as(MARC)
                .record(List.of(
                        Ccas.draft("e1", MARC, ODETTE, ccas.clock.instant().minusSeconds(2_000))
                                .through(Channel.HOME_VISIT)
                                .practised(Ccas.item("joindre-un-fichier"), true, Help.SHOWN),
                        Ccas.draft("e2", MARC, ODETTE, ccas.clock.instant())
                                .observed(Ccas.item("joindre-un-fichier"), Help.SHOWN)));
        ccas.as(MARC)
                .about(ODETTE)
                .stateWish(new SaidWish(
                        "envoyer-un-document",
                        LearningWay.ALONE,
                        Device.TABLET,
                        true,
                        Network.GOOD,
                        Channel.FACE_TO_FACE))
                .orThrow();
        Activity proposed = by(MARC).propose().orThrow().activity();
        assertThat(proposed.mode(), is(AccompanimentMode.HOME));
        assertThat(proposed.minutes(), is(15));
        assertThat(proposed.themes(), contains(Theme.EMAIL));
        assertThat("what she learns with is not what was used", proposed.materials(), empty());
    }

    @Test
    void whatIsNotedAlreadyIsNotProposedAgainAndWhatComesAfterItIs() {
        ccas.as(MARC).record(List.of(practice("e1")));
        assertThat(by(MARC).propose().orThrow().acts(), equalTo(Map.of("e1", Optional.of(Theme.EMAIL))));
        ccas.clock.forward(Duration.ofMinutes(1));
        by(MARC).note(said("a", null)).orThrow();
        ProposedAccompaniment afterwards = by(MARC).propose().orThrow();
        assertThat(afterwards.acts().keySet(), empty());
        assertThat(afterwards.activity().themes(), empty());
        ccas.clock.forward(Duration.ofMinutes(1));
        ccas.as(MARC).record(List.of(practice("e2")));
        assertThat(by(MARC).propose().orThrow().acts().keySet(), contains("e2"));
        by(MARC).takeBack("a").orThrow();
        assertThat(by(MARC).propose().orThrow().acts().keySet(), containsInAnyOrder("e1", "e2"));
    }

    @Test
    void aPromiseThatWasKeptTodayProposesItsWay() {
        ccas.as(MARC)
                .about(ODETTE)
                .promises()
                .make(new SaidPromise("p", null, null, MeetingWay.VIDEO, Matter.NEWS, true))
                .orThrow();
        ccas.as(MARC)
                .about(ODETTE)
                .promises()
                .note("p", new SaidTry("t", Try.Result.REACHED, null, null, null, false))
                .orThrow();
        assertThat(by(MARC).propose().orThrow().activity().mode(), is(AccompanimentMode.VIDEO));
    }

    @Test
    void liveHelpProposesTheTelephoneAndNoClockSaysHowLong() {
        ccas.as(MARC).about(ODETTE).together().open().orThrow();
        ccas.clock.forward(Duration.ofMinutes(16));
        Activity proposed = by(MARC).propose().orThrow().activity();
        assertThat(proposed.mode(), is(AccompanimentMode.TELEPHONE));
        assertThat(proposed.minutes(), is(15));
    }

    @Test
    void sheIsProposedNothingAboutHerself() {
        assertThat(refusal(by(Ccas.learner(ODETTE.value())).propose()).kind(), is(Refusal.Kind.FORBIDDEN));
        assertThat(
                refusal(by(Ccas.learner(ODETTE.value())).note(said("a", null))).kind(), is(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void aCoordinatorSeesNobody() {
        assertThat(refusal(by(CLAIRE).list()).kind(), is(Refusal.Kind.NOT_FOUND));
    }
}
