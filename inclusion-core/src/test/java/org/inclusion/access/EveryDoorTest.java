package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.AboutLearner;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.SettableClock;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.SaidAccompaniment;
import org.inclusion.accompaniment.Theme;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.card.CardSigns;
import org.inclusion.card.HomeProposal;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.SaidPromise;
import org.inclusion.followup.SaidTry;
import org.inclusion.followup.Try;
import org.inclusion.guest.GuestKind;
import org.inclusion.guest.SaidGuest;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.SaidWish;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.Receipt;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.mandate.MandateStatus;
import org.inclusion.mandate.MandateText;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.SaidMandate;
import org.inclusion.mandate.SeenMandate;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.SaidReferral;
import org.inclusion.skill.SkillRef;
import org.inclusion.together.Place;
import org.inclusion.together.PreparedSentence;
import org.inclusion.together.SharedPosition;
import org.inclusion.together.Signal;
import org.inclusion.together.Watching;
import org.inclusion.words.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public door that leads to a person, tried by people who may not pass. */
class EveryDoorTest {

    private static final LearnerId FATIMA = new LearnerId("fatima");
    private static final LearnerId NEVER_SEEN = new LearnerId("never-seen");
    private static final String STEP = "joindre-un-fichier";
    private static final SkillRef SKILL = new SkillRef("premiers-pas", STEP);

    /** The first card that is given. */
    private static final String SIGNS = "222222";

    /** What was done at home with it. */
    private static final HomeProposal FROM_HOME = new HomeProposal(new PathId("premiers-pas"), new StepId(STEP), 1, 1);

    private static final MandateText TEXT =
            new MandateText("2026-11", LocalizedText.of(Map.of("fr", "Je suis d’accord.", "en", "I agree.")));

    private static final SaidWish WISH =
            new SaidWish("envoyer-un-document", LearningWay.ALONE, Device.PHONE, true, Network.GOOD, Channel.SCREEN);

    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final HostRelations relations = new HostRelations();
    private final List<String> told = new ArrayList<>();
    private final Inclusion inclusion = inclusion(ZoneId.of("Europe/Paris"));
    private final Acting herself = inclusion.as(Ccas.learner("fatima"));
    private final Acting marc = inclusion.as(Ccas.helper());

    /** What the host knows; it can be away. */
    private static final class HostRelations implements Relations {
        boolean lasting;
        boolean helpsFails;
        boolean structuresFail;

        @Override
        public boolean helps(Actor helper, LearnerId learner, Instant at) {
            if (helpsFails) {
                throw new HostAway();
            }
            return lasting;
        }

        @Override
        public Set<String> structuresOf(LearnerId learner) {
            if (structuresFail) {
                throw new HostAway();
            }
            return learner.equals(NEVER_SEEN) ? Set.of() : Set.of(Ccas.STRUCTURE);
        }
    }

    private static final class HostAway extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private interface Door extends BiFunction<Acting, LearnerId, Object> {}

    /**
     * By name, every request of {@link AboutLearner} and of the smaller doors behind it; a new one must be added here.
     */
    private static final Map<String, Door> DOORS = doors();

    private static Map<String, Door> doors() {
        Map<String, Door> doors = new LinkedHashMap<>();
        doors.put("stateWish", (who, learner) -> who.about(learner).stateWish(WISH));
        doors.put("latestWish", (who, learner) -> who.about(learner).latestWish());
        doors.put("papers", (who, learner) -> who.about(learner).papers());
        doors.put("enrol", (who, learner) -> who.about(learner).enrol(new PathId("premiers-pas")));
        doors.put("profile", (who, learner) -> who.about(learner).profile());
        doors.put("progress", (who, learner) -> who.about(learner).progress());
        doors.put("suggestNextStep", (who, learner) -> who.about(learner).suggestNextStep());
        doors.put("history", (who, learner) -> who.about(learner).history(null, 10));
        doors.put("disagree", (who, learner) -> who.about(learner).disagree(new AreaId("2")));
        doors.put(
                "disagree with a skill",
                (who, learner) -> who.about(learner).disagree(SKILL, Disagreement.Saying.I_NEED_HELP));
        doors.put("takeBack", (who, learner) -> who.about(learner).takeBack(SKILL));
        doors.put("settle", (who, learner) -> who.about(learner).settle(new AreaId("2")));
        doors.put("whoLooked", (who, learner) -> who.about(learner).whoLooked());
        doors.put("openDayRelation", (who, learner) -> who.about(learner).openDayRelation(true));
        doors.put(
                "assessments.begin",
                (who, learner) -> who.about(learner)
                        .assessments()
                        .begin(new Agreement(new AssessmentId("a9"), AssessmentMode.FULL, null, Channel.SCREEN)));
        doors.put(
                "assessments.next",
                (who, learner) -> who.about(learner).assessments().next(new AssessmentId("a1")));
        doors.put(
                "assessments.answered",
                (who, learner) ->
                        who.about(learner).assessments().answered(new AssessmentId("a1"), "joindre-un-fichier-1"));
        doors.put(
                "assessments.stop",
                (who, learner) -> who.about(learner).assessments().stop(new AssessmentId("a1")));
        doors.put(
                "assessments.paper",
                (who, learner) -> who.about(learner).assessments().paper(new AssessmentId("a1")));
        doors.put(
                "bookmarks.keep",
                (who, learner) -> who.about(learner).bookmarks().keep("joindre-un-fichier", "stop-2", null));
        doors.put(
                "bookmarks.forget",
                (who, learner) -> who.about(learner).bookmarks().forget("joindre-un-fichier", null));
        doors.put(
                "bookmarks.find",
                (who, learner) -> who.about(learner).bookmarks().find("joindre-un-fichier"));
        doors.put(
                "bookmarks.latest",
                (who, learner) -> who.about(learner).bookmarks().latest());
        doors.put(
                "cards.give",
                (who, learner) -> who.about(learner).cards().give(new PathId("premiers-pas"), new StepId(STEP)));
        doors.put("cards.list", (who, learner) -> who.about(learner).cards().list());
        doors.put("cards.revoke", (who, learner) -> who.about(learner).cards().revoke(SIGNS));
        doors.put(
                "cards.homeProposals",
                (who, learner) -> who.about(learner).cards().homeProposals());
        doors.put(
                "cards.noteFromHome",
                (who, learner) -> who.about(learner).cards().noteFromHome(FROM_HOME));
        doors.put(
                "cards.discardFromHome",
                (who, learner) -> who.about(learner).cards().discardFromHome(FROM_HOME));
        SaidPromise call = new SaidPromise("p9", null, null, MeetingWay.TELEPHONE, Matter.NEWS, true);
        SaidTry reached = new SaidTry("t9", Try.Result.REACHED, null, null, null, false);
        doors.put(
                "promises.make", (who, learner) -> who.about(learner).promises().make(call));
        doors.put(
                "promises.list", (who, learner) -> who.about(learner).promises().list());
        doors.put(
                "promises.note", (who, learner) -> who.about(learner).promises().note("p1", reached));
        doors.put(
                "promises.take", (who, learner) -> who.about(learner).promises().take("p1"));
        doors.put(
                "promises.giveBack",
                (who, learner) -> who.about(learner).promises().giveBack("p1"));
        doors.put(
                "promises.number",
                (who, learner) -> who.about(learner).promises().number("p1"));
        doors.put(
                "promises.slots",
                (who, learner) -> who.about(learner).promises().slots(Map.of()));
        doors.put(
                "promises.book", (who, learner) -> who.about(learner).promises().book("p9", "slot", Matter.NEWS));
        doors.put(
                "promises.move", (who, learner) -> who.about(learner).promises().move("p1", "t9", "slot"));
        Activity activity =
                new Activity(LocalDate.of(2026, 11, 24), AccompanimentMode.PLACE, 30, Set.of(Theme.EMAIL), Set.of());
        SaidAccompaniment accompaniment = new SaidAccompaniment("ac9", activity, null, null, null);
        doors.put(
                "accompaniments.propose",
                (who, learner) -> who.about(learner).accompaniments().propose());
        doors.put(
                "accompaniments.note",
                (who, learner) -> who.about(learner).accompaniments().note(accompaniment));
        doors.put(
                "accompaniments.takeBack",
                (who, learner) -> who.about(learner).accompaniments().takeBack("ac9"));
        doors.put(
                "accompaniments.list",
                (who, learner) -> who.about(learner).accompaniments().list());
        SaidReferral repair = SaidReferral.received("r9", null, ReferralReason.REPAIR);
        doors.put(
                "referrals.make",
                (who, learner) -> who.about(learner).referrals().make(repair));
        doors.put(
                "referrals.list",
                (who, learner) -> who.about(learner).referrals().list());
        doors.put(
                "referrals.note",
                (who, learner) -> who.about(learner).referrals().note("r1", "a9", ReferralAnswer.Kind.MET));
        doors.put(
                "referrals.sheet",
                (who, learner) -> who.about(learner).referrals().sheet("r1"));
        SaidGuest neighbour = new SaidGuest("g9", GuestKind.NEIGHBOUR, 30, true);
        doors.put("guests.invite", (who, learner) -> who.about(learner).guests().invite(neighbour));
        doors.put("guests.list", (who, learner) -> who.about(learner).guests().list());
        doors.put("guests.show", (who, learner) -> who.about(learner).guests().show("g1"));
        doors.put("guests.end", (who, learner) -> who.about(learner).guests().end("g1"));
        doors.put(
                "mandates.offer",
                (who, learner) -> who.about(learner).mandates().offer(Locale.FRENCH));
        doors.put(
                "mandates.give", (who, learner) -> who.about(learner).mandates().give(mandate("m9"), true));
        doors.put(
                "mandates.list", (who, learner) -> who.about(learner).mandates().list());
        doors.put(
                "mandates.copy", (who, learner) -> who.about(learner).mandates().copy("m1"));
        doors.put(
                "mandates.end", (who, learner) -> who.about(learner).mandates().end("m1"));
        doors.put(
                "mandates.covers",
                (who, learner) -> who.about(learner).mandates().covers(Procedure.PAPERS));
        doors.put(
                "mandates.noteAct",
                (who, learner) -> who.about(learner).mandates().noteAct("act-9", Procedure.PAPERS));
        doors.put(
                "mandates.acts", (who, learner) -> who.about(learner).mandates().acts());
        doors.put("whoLookedTogether", (who, learner) -> who.about(learner).whoLookedTogether(null, 10));
        doors.put("copy", (who, learner) -> who.about(learner).copy(true));
        doors.put(
                "together.open", (who, learner) -> who.about(learner).together().open());
        doors.put(
                "together.see", (who, learner) -> who.about(learner).together().see());
        doors.put(
                "together.letIn",
                (who, learner) -> who.about(learner).together().letIn());
        doors.put(
                "together.point",
                (who, learner) -> who.about(learner).together().point("block.1"));
        doors.put(
                "together.say", (who, learner) -> who.about(learner).together().say(PreparedSentence.WAIT));
        doors.put(
                "together.end", (who, learner) -> who.about(learner).together().end());
        doors.put("helped.join", (who, learner) -> who.about(learner).helped().join());
        doors.put("helped.see", (who, learner) -> who.about(learner).helped().see("s1"));
        doors.put("helped.agree", (who, learner) -> who.about(learner).helped().agree("s1"));
        doors.put(
                "helped.position",
                (who, learner) -> who.about(learner)
                        .helped()
                        .position(
                                "s1",
                                new SharedPosition(new Place(Ccas.item(STEP), null), SharedPosition.State.SHOWN)));
        doors.put("helped.signal", (who, learner) -> who.about(learner).helped().signal("s1", Signal.SEEN));
        doors.put("helped.answer", (who, learner) -> who.about(learner).helped().answer("s1", 1, Help.TOGETHER));
        doors.put("helped.end", (who, learner) -> who.about(learner).helped().end("s1"));
        doors.put(
                "erasure.request",
                (who, learner) -> who.about(learner).erasure().request(true));
        doors.put(
                "erasure.requested",
                (who, learner) -> who.about(learner).erasure().requested());
        doors.put(
                "erasure.takeBack",
                (who, learner) -> who.about(learner).erasure().takeBack(true));
        doors.put("record a practice", (who, learner) -> recorded(who, practice("p9", who.actor(), learner)));
        doors.put(
                "record a settlement",
                (who, learner) ->
                        recorded(who, draft("s9", who.actor(), learner).settled(Ccas.item(STEP), Help.TOGETHER)));
        doors.put("record an observation", (who, learner) -> recorded(who, observation("o9", who.actor(), learner)));
        return doors;
    }

    static Set<String> doorNames() {
        return DOORS.keySet();
    }

    static Stream<String> seeingDoors() {
        return Stream.of(
                "latestWish",
                "papers",
                "profile",
                "progress",
                "suggestNextStep",
                "history",
                "bookmarks.find",
                "bookmarks.latest",
                "cards.list",
                "cards.homeProposals",
                "promises.list",
                "accompaniments.list",
                "referrals.list",
                "guests.list",
                "mandates.list",
                "mandates.copy",
                "mandates.acts",
                "whoLookedTogether",
                "copy");
    }

    /**
     * The doors through which a helper changes something, and which answer with something of the learner that
     * others noted.
     */
    static Stream<String> tellingDoors() {
        return Stream.of(
                "bookmarks.keep",
                "cards.revoke",
                "cards.noteFromHome",
                "cards.discardFromHome",
                "accompaniments.propose",
                "guests.end",
                "mandates.end",
                "mandates.covers",
                "mandates.noteAct",
                "settle",
                "assessments.stop");
    }

    @ParameterizedTest
    @MethodSource({"seeingDoors", "tellingDoors"})
    void anAnswerThatShowsAHelperSomethingOfTheLearnerIsALook(String door) {
        prepare();
        relations.lasting = true;

        assertThat(through(door, marc, FATIMA), instanceOf(Outcome.Done.class));

        List<String> viewers = herself.about(FATIMA).whoLooked().orThrow().stream()
                .map(Look::viewer)
                .toList();
        assertThat(viewers, equalTo(List.of("marc")));
    }

    @Test
    void everyRequestAboutALearnerIsADoorOfThisTest() {
        Set<String> requests = requestsOf(AboutLearner.class, "").collect(Collectors.toSet());

        assertThat(requests, hasItem("assessments.begin"));
        requests.forEach(request -> assertThat(request, DOORS.containsKey(request), is(true)));
    }

    /** The requests of a class by name, and those of the smaller doors behind it. */
    private static Stream<String> requestsOf(Class<?> type, String path) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.getReturnType().equals(LearnerId.class))
                // Leads through the door of a room, which a method of its own names too.
                .filter(method -> !method.getReturnType().equals(Object.class))
                // Asks nothing by itself: what is watched is seen by the rule of "see".
                .filter(method -> !method.getReturnType().equals(Watching.class))
                .flatMap(method -> method.getReturnType().equals(Outcome.class)
                        ? Stream.of(path + method.getName())
                        : requestsOf(method.getReturnType(), method.getName() + "."));
    }

    @ParameterizedTest
    @MethodSource("doorNames")
    void aCoordinatorSeesNobodyThoughTheHostSaysSheHelps(String door) {
        prepare();
        relations.lasting = true;

        assertThat(
                through(door, outsider("claire", Role.COORDINATOR, Ccas.STRUCTURE), FATIMA), equalTo(unknown(FATIMA)));
        assertNothingWasDone();
    }

    @ParameterizedTest
    @MethodSource("doorNames")
    void someoneFromElsewhereCannotTellAKnownPersonFromOneWhoNeverWas(String door) {
        prepare();
        relations.lasting = true;
        Acting outsider = outsider("paul", Role.HELPER, "mairie");

        Object known = through(door, outsider, FATIMA);
        Object never = through(door, outsider, NEVER_SEEN);

        assertThat(known, equalTo(unknown(FATIMA)));
        assertThat(never, equalTo(unknown(NEVER_SEEN)));
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(said(known, language), equalTo(said(never, language)));
        }
        assertNothingWasDone();
    }

    @ParameterizedTest
    @MethodSource("doorNames")
    void aHelperOfHerStructureWithoutARelationFindsNobodyBeforeOpeningTheDay(String door) {
        prepare();

        Object outcome = through(door, inclusion.as(actor("paul", Role.HELPER, Ccas.STRUCTURE)), FATIMA);

        if (door.equals("openDayRelation")) {
            assertThat(outcome, instanceOf(Outcome.Done.class));
        } else {
            assertThat(outcome, equalTo(unknown(FATIMA)));
            assertNothingWasDone();
        }
    }

    @ParameterizedTest
    @MethodSource("doorNames")
    void structuresThatCannotBeAskedRefuseAndTheExceptionGoesUp(String door) {
        prepare();
        relations.structuresFail = true;

        assertThrows(HostAway.class, () -> through(door, marc, FATIMA));

        relations.structuresFail = false;
        assertNothingWasDone();
    }

    @ParameterizedTest
    @MethodSource("doorNames")
    void relationsThatCannotBeAskedRefuseAndTheExceptionGoesUp(String door) {
        prepare();
        relations.helpsFails = true;

        if (door.equals("openDayRelation")) {
            // The lasting relation is not asked for: the person is here.
            assertThat(through(door, marc, FATIMA), instanceOf(Outcome.Done.class));
        } else {
            assertThrows(HostAway.class, () -> through(door, marc, FATIMA));
            assertNothingWasDone();
        }
    }

    @ParameterizedTest
    @MethodSource("seeingDoors")
    void sheHerselfIsServedWhileTheHostIsAway(String door) {
        prepare();
        relations.helpsFails = true;
        relations.structuresFail = true;

        assertThat(through(door, herself, FATIMA), instanceOf(Outcome.Done.class));
    }

    @ParameterizedTest
    @MethodSource("doorNames")
    void whoseErasureWasRequestedIsBehindNoDoorButThatBack(String door) {
        prepare();
        relations.lasting = true;
        herself.about(FATIMA).erasure().request(true).orThrow();
        told.clear();

        for (Acting who : List.of(marc, herself)) {
            Object outcome = through(door, who, FATIMA);
            boolean wayBack = door.startsWith("erasure.") || door.equals("openDayRelation");
            if (door.startsWith("record") && outcome instanceof Outcome.Done<?> done) {
                assertThat(((Receipt) done.value()).status(), is(Receipt.Status.ERASED));
            } else if (!wayBack && !outcome.equals(Outcome.refused(Refusal.notYoursToDo()))) {
                assertThat(outcome, equalTo(unknown(FATIMA)));
            }
            if (door.equals("erasure.takeBack")) {
                assertThat(outcome instanceof Outcome.Done, is(who == marc));
            }
        }
        assertThat(told.stream().filter(one -> !one.startsWith("marc with")).toList(), is(empty()));
    }

    @Test
    void aBatchInWhichTheHostFailsIsNotHalfRecorded() {
        prepare();
        Actor marcToo = Ccas.helper();
        relations.helpsFails = true;
        List<Evidence> batch = List.of(
                practice("own", marcToo, marcToo.asLearner()),
                practice("hers", marcToo, FATIMA),
                practice("own-2", marcToo, marcToo.asLearner()));

        assertThrows(HostAway.class, () -> marc.record(batch));

        assertThat(marc.about(marcToo.asLearner()).history(null, 10).orThrow().evidence(), is(empty()));
        assertNothingWasDone();
    }

    /** Opened in Paris at half past midnight, or in Auckland; it lasts to midnight there, 23, 24 or 25 hours long. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Paris,     2026-11-24T09:00:00Z, 2026-11-24T22:59:59.999999Z",
        "Europe/Paris,     2026-11-23T23:30:00Z, 2026-11-24T22:59:59.999999Z",
        "Europe/Paris,     2026-10-24T22:30:00Z, 2026-10-25T22:59:59.999999Z",
        "Europe/Paris,     2026-03-28T23:30:00Z, 2026-03-29T21:59:59.999999Z",
        "Pacific/Auckland, 2026-11-24T09:00:00Z, 2026-11-24T10:59:59.999999Z",
        "America/Cayenne,  2026-11-24T09:00:00Z, 2026-11-25T02:59:59.999999Z"
    })
    void aDayRelationEndsAtMidnightWhereTheLibraryLives(String zone, Instant opened, Instant last) {
        try (Inclusion there = inclusion(ZoneId.of(zone))) {
            Acting helper = there.as(Ccas.helper());
            clock.forward(Duration.between(clock.instant(), opened));
            helper.about(FATIMA).openDayRelation(true).orThrow();

            clock.forward(Duration.between(opened, last));
            assertThat(helper.about(FATIMA).profile(), instanceOf(Outcome.Done.class));
            assertThat(helper.dayRelations().size(), is(1));

            clock.forward(Duration.ofNanos(1000));
            assertThat(helper.about(FATIMA).profile(), equalTo(unknown(FATIMA)));
            assertThat(helper.dayRelations(), is(empty()));
        }
    }

    @Test
    void aDayRelationNeedsThePersonPresent() {
        assertThat(
                marc.about(FATIMA).openDayRelation(false),
                equalTo(Outcome.refused(Refusal.invalid("present", "person-not-present"))));
        assertThat(marc.about(FATIMA).profile(), equalTo(unknown(FATIMA)));
        assertThat(marc.dayRelations(), is(empty()));
    }

    @Test
    void theHostIsToldOfADayRelationOnce() {
        marc.about(FATIMA).openDayRelation(true).orThrow();
        marc.about(FATIMA).openDayRelation(true).orThrow();

        assertThat(told, equalTo(List.of("marc with fatima in ccas on 2026-11-24")));
    }

    @Test
    void aDayRelationIsOneHelpersOnly() {
        marc.about(FATIMA).openDayRelation(true).orThrow();

        assertThat(marc.about(FATIMA).profile(), instanceOf(Outcome.Done.class));
        assertThat(
                inclusion
                        .as(actor("paul", Role.HELPER, Ccas.STRUCTURE))
                        .about(FATIMA)
                        .profile(),
                equalTo(unknown(FATIMA)));
    }

    /** She has done something already, so that there is something to see and to change. */
    private void prepare() {
        herself.about(FATIMA).stateWish(WISH).orThrow();
        herself.about(FATIMA)
                .assessments()
                .begin(new Agreement(new AssessmentId("a1"), AssessmentMode.FULL, null, Channel.SCREEN))
                .orThrow();
        herself.about(FATIMA).disagree(new AreaId("2")).orThrow();
        herself.about(FATIMA).disagree(SKILL, Disagreement.Saying.I_CAN_DO_IT).orThrow();
        herself.about(FATIMA)
                .bookmarks()
                .keep("joindre-un-fichier", "stop-1", null)
                .orThrow();
        assertThat(
                herself.about(FATIMA)
                        .cards()
                        .give(new PathId("premiers-pas"), new StepId(STEP))
                        .orThrow()
                        .code(),
                equalTo(SIGNS));
        inclusion
                .addHomeResult(SIGNS, "home-1", new StepId(STEP), true, clock.instant())
                .orThrow();
        relations.lasting = true;
        inclusion
                .as(actor("nadia", Role.HELPER, Ccas.STRUCTURE))
                .about(FATIMA)
                .mandates()
                .give(mandate("m1"), true)
                .orThrow();
        inclusion
                .as(actor("nadia", Role.HELPER, Ccas.STRUCTURE))
                .about(FATIMA)
                .guests()
                .invite(new SaidGuest("g1", GuestKind.FAMILY, 30, true))
                .orThrow();
        relations.lasting = false;
        told.clear();
    }

    private static SaidMandate mandate(String id) {
        String read = TEXT.in(Locale.FRENCH).hash();
        return new SaidMandate(id, read, Set.of(Procedure.PAPERS), 31, Channel.FACE_TO_FACE);
    }

    private void assertNothingWasDone() {
        assertThat(told, is(empty()));
        assertThat(herself.about(FATIMA).whoLooked().orThrow(), is(empty()));
        assertThat(herself.about(FATIMA).history(null, 10).orThrow().evidence(), is(empty()));
        assertThat(
                herself.about(FATIMA)
                        .assessments()
                        .next(new AssessmentId("a1"))
                        .orThrow()
                        .isFinished(),
                is(false));
        assertThat(
                herself.about(FATIMA).assessments().next(new AssessmentId("a9")),
                equalTo(Outcome.refused(Refusal.notFound("assessment", "a9"))));
        assertThat(
                Objects.requireNonNull(herself.about(FATIMA).latestWish().orThrow())
                        .actor(),
                equalTo("fatima"));
        assertThat(
                herself.about(FATIMA)
                        .profile()
                        .orThrow()
                        .profile()
                        .area(new AreaId("2"))
                        .status()
                        .name(),
                equalTo("SUSPENDED"));
        assertThat(
                herself.about(FATIMA)
                        .bookmarks()
                        .find("joindre-un-fichier")
                        .orThrow()
                        .anchor(),
                equalTo("stop-1"));
        assertThat(herself.about(FATIMA).cards().list().orThrow().size(), is(1));
        assertThat(herself.about(FATIMA).cards().homeProposals().orThrow(), equalTo(List.of(FROM_HOME)));
        assertThat(herself.about(FATIMA).erasure().requested().orThrow(), is(Optional.empty()));
        assertThat(
                herself.about(FATIMA).mandates().list().orThrow().stream()
                        .map(SeenMandate::status)
                        .toList(),
                equalTo(List.of(MandateStatus.OPEN)));
        assertThat(herself.about(FATIMA).mandates().acts().orThrow(), is(empty()));
        assertThat(marc.dayRelations(), is(empty()));
    }

    private static Object through(String door, Acting who, LearnerId learner) {
        return Objects.requireNonNull(DOORS.get(door), door).apply(who, learner);
    }

    private Acting outsider(String id, Role role, String structure) {
        return inclusion.as(actor(id, role, structure));
    }

    private static Actor actor(String id, Role role, String structure) {
        return new Actor(id, Set.of(role), Set.of(structure));
    }

    private static Outcome<Object> unknown(LearnerId learner) {
        return Outcome.refused(Refusal.notFound("learner", learner.value()));
    }

    private String said(Object outcome, Locale language) {
        return inclusion.words().say(((Outcome.Refused<?>) outcome).refusal().reason(), language);
    }

    /** A receipt as an outcome, so that recording is a door like the others. */
    private static Outcome<Receipt> recorded(Acting who, Evidence evidence) {
        List<Receipt> receipts = who.record(List.of(evidence));
        assertThat(receipts.size(), is(1));
        Refusal refusal = receipts.get(0).refusal();
        return refusal == null ? Outcome.done(receipts.get(0)) : Outcome.refused(refusal);
    }

    private static Practice practice(String id, Actor actor, LearnerId learner) {
        return draft(id, actor, learner).practised(Ccas.item("joindre-un-fichier"), true, Help.ALONE);
    }

    private static Observation observation(String id, Actor actor, LearnerId learner) {
        return draft(id, actor, learner).observed(Ccas.item("joindre-un-fichier"), Help.ALONE);
    }

    private static EvidenceDraft draft(String id, Actor actor, LearnerId learner) {
        return Ccas.draft(id, actor, learner, Instant.parse("2026-11-24T09:00:00Z"))
                .in(actor.structures().iterator().next());
    }

    private Inclusion inclusion(ZoneId zone) {
        return Inclusion.builder()
                .stores(new InMemoryStores())
                .installationKey(new byte[32])
                .relations(relations)
                .clock(clock)
                .zone(zone)
                .random(counting())
                .room(MandateOptions.reading(TEXT))
                .listener(new LearnerListener() {
                    @Override
                    public void evidenceRecorded(LearnerId learner, List<String> evidenceIds) {
                        told.add("recorded " + evidenceIds);
                    }

                    @Override
                    public void disagreed(LearnerId learner, AreaId areaId) {
                        told.add("disagreed " + areaId);
                    }

                    @Override
                    public void dayRelationOpened(DayRelation relation) {
                        told.add(relation.helper() + " with " + relation.learner() + " in " + relation.structure()
                                + " on " + relation.day());
                    }
                })
                .build();
    }

    /** Draws 222222 first, then 333333. */
    private static RandomGenerator counting() {
        return new RandomGenerator() {
            private int drawn;

            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int nextInt(int bound) {
                return drawn++ / CardSigns.LENGTH % bound;
            }
        };
    }
}
