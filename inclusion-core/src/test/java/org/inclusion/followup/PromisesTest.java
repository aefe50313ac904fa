package org.inclusion.followup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Agenda;
import org.inclusion.Inclusion;
import org.inclusion.SettableClock;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.message.Handover;
import org.inclusion.message.Message;
import org.inclusion.message.MessageOptions;
import org.inclusion.outbox.OutboxLag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A promise is held by somebody, or counted as one that nobody holds. The clock stands on Tuesday, 24 November 2026, 10
 * in Paris.
 */
class PromisesTest {

    private static final String STRUCTURE = "ccas";
    private static final LearnerId ODETTE = new LearnerId("odette");
    private static final Actor MARC = new Actor("marc", Set.of(Role.HELPER), Set.of(STRUCTURE));
    private static final Actor SAMIR = new Actor("samir", Set.of(Role.HELPER), Set.of(STRUCTURE));
    private static final Actor COORDINATOR = new Actor("claire", Set.of(Role.COORDINATOR), Set.of(STRUCTURE));
    private static final Actor ELSEWHERE = new Actor("paul", Set.of(Role.HELPER), Set.of("elsewhere"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final List<Message> sent = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Agenda agenda = new Agenda();
    private final Set<String> accompanying = new HashSet<>(Set.of("marc"));
    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final Inclusion inclusion = inclusion();
    private int next;
    private boolean isAway;
    private boolean isTicking;

    private Inclusion inclusion() {
        return Inclusion.builder()
                .stores(new InMemoryStores())
                .clock(this::now)
                .installationKey(new byte[32])
                .relations(relations())
                .room(FollowUpOptions.booking(agenda))
                .contactNumbers(learner -> {
                    asked.add(learner.value());
                    return learner.equals(ODETTE) ? Optional.of("01 23 45 67 89") : Optional.empty();
                })
                .room(MessageOptions.through(message -> {
                    sent.add(message);
                    return isAway ? Handover.later() : Handover.accepted("sms-" + sent.size());
                }))
                .build();
    }

    /** Time goes on between two looks at the clock, where a test wants it to. */
    private Instant now() {
        Instant now = clock.instant();
        if (isTicking) {
            clock.forward(Duration.ofNanos(1_000));
        }
        return now;
    }

    private Relations relations() {
        return new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return learner.equals(ODETTE) && accompanying.contains(helper.id());
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return learner.value().equals("claire") ? Set.of() : Set.of(STRUCTURE);
            }
        };
    }

    @AfterEach
    void close() {
        inclusion.close();
    }

    private LearnerPromises by(Actor actor) {
        return inclusion.as(actor).about(ODETTE).promises();
    }

    private static Actor odette() {
        return new Actor(ODETTE.value(), Set.of(Role.LEARNER), Set.of(STRUCTURE));
    }

    private static SaidPromise said(String id, @Nullable LocalDate day) {
        return new SaidPromise(id, day, null, MeetingWay.TELEPHONE, Matter.NEWS, true);
    }

    private PromiseState promised(String id) {
        return by(MARC).make(said(id, null)).orThrow();
    }

    @Test
    void aCallThatNobodyWouldSeeIsNotPromised() {
        LearnerPromises hers =
                inclusion.as(COORDINATOR).about(COORDINATOR.asLearner()).promises();
        assertThat(hers.areSeen(), is(false));
        assertThat(hers.make(said("unseen", null)), equalTo(Outcome.refused(Refusal.notYoursToDo())));
        assertThat(hers.list().orThrow(), is(empty()));
        assertThat(by(odette()).areSeen(), is(true));
    }

    @Test
    void aCallStandsInAStructureWhereHelpersSeeHer() {
        Actor ofTwo = new Actor(ODETTE.value(), Set.of(Role.LEARNER), Set.of("another", STRUCTURE));
        by(ofTwo).make(said("of-two", null)).orThrow();
        assertThat(inclusion.as(SAMIR).at(HelperPromises.DOOR).calls().orThrow().size(), is(1));
    }

    private static SaidTry result(String id, Try.Result result) {
        return new SaidTry(id, result, null, null, null, false);
    }

    private PromiseState note(Try.Result result) {
        return by(MARC).note("p", result("t" + next++, result)).orThrow();
    }

    private static Refusal.Kind refusal(Outcome<?> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError("done: " + done);
                },
                Refusal::kind);
    }

    private void nextDay() {
        clock.forward(Duration.ofDays(1));
    }

    @Test
    void aPromiseIsHeldByTheHelperWhoMakesItAndDueFromTheNextWorkingDay() {
        PromiseState state = promised("p");
        assertThat(state.promise().owner(), equalTo("marc"));
        assertThat(state.day(), equalTo(TODAY.plusDays(1)));
        assertThat(state.status(), is(PromiseStatus.OPEN));
        nextDay();
        assertThat(by(MARC).list().orThrow().get(0).status(), is(PromiseStatus.DUE));
    }

    @Test
    void aDayOffBecomesTheNextWorkingDay() {
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        assertThat(by(MARC).make(said("p", christmas)).orThrow().day(), equalTo(LocalDate.of(2026, 12, 28)));
        assertThat(by(MARC).make(said("q", TODAY.minusDays(3))).orThrow().day(), equalTo(TODAY));
    }

    @Test
    void aPromiseThatIsSentTwiceIsMadeOnce() {
        promised("p");
        nextDay();
        assertThat(promised("p").day(), equalTo(TODAY.plusDays(1)));
        assertThat(by(MARC).list().orThrow().size(), is(1));
        SaidPromise other = new SaidPromise("p", null, null, MeetingWay.COUNTER, Matter.NEWS, true);
        assertThat(refusal(by(MARC).make(other)), is(Refusal.Kind.CONFLICT));
    }

    @Test
    void whatDoesNotExistOrCannotBeIsRefusedAndNothingIsMade() {
        Matter nothing = new Matter(Matter.Kind.STEP, "premiers-pas", "no-such-step");
        assertThat(
                refusal(by(MARC).make(new SaidPromise("p", null, null, MeetingWay.TELEPHONE, nothing, true))),
                is(Refusal.Kind.NOT_FOUND));
        assertThat(refusal(by(MARC).make(said("no id", null))), is(Refusal.Kind.INVALID));
        assertThat(refusal(by(MARC).make(said("p", TODAY.plusYears(2)))), is(Refusal.Kind.INVALID));
        assertThat(refusal(by(SAMIR).make(said("p", null))), is(Refusal.Kind.NOT_FOUND));
        assertThat(refusal(by(ELSEWHERE).make(said("p", null))), is(Refusal.Kind.NOT_FOUND));
        assertThat(by(MARC).list().orThrow(), empty());
    }

    @Test
    void aCallThatReachesHerKeepsThePromise() {
        promised("p");
        assertThat(note(Try.Result.REACHED).status(), is(PromiseStatus.KEPT));
        assertThat(inclusion.as(MARC).calls().orThrow(), empty());
        Outcome<PromiseState> late = by(MARC).note("p", result("late", Try.Result.NOT_REACHED));
        assertThat(refusal(late), is(Refusal.Kind.CONFLICT));
    }

    @Test
    void aTryThatIsSentTwiceCountsOnce() {
        promised("p");
        by(MARC).note("p", result("t", Try.Result.NOT_REACHED)).orThrow();
        assertThat(
                by(MARC).note("p", result("t", Try.Result.NOT_REACHED))
                        .orThrow()
                        .inVain(),
                is(1));
        assertThat(refusal(by(MARC).note("p", result("t", Try.Result.REACHED))), is(Refusal.Kind.CONFLICT));
    }

    @Test
    void aTryInVainBeforeThePromisedDayLeavesTheDay() {
        LocalDate day = by(MARC).make(said("p", TODAY.plusDays(10))).orThrow().day();

        PromiseState tried = note(Try.Result.NOT_REACHED);

        assertThat(tried.day(), equalTo(day));
        assertThat(tried.inVain(), is(1));
    }

    @Test
    void afterThreeTriesInVainTheListAsksWhatToDoInstead() {
        promised("p");
        note(Try.Result.NOT_REACHED);
        assertThat(note(Try.Result.NOT_REACHED).asksWhatInstead(), is(false));
        assertThat(note(Try.Result.NOT_REACHED).asksWhatInstead(), is(true));
        SaidTry video = new SaidTry("w", Try.Result.OTHER_WAY, null, null, MeetingWay.VIDEO, false);
        PromiseState otherwise = by(MARC).note("p", video).orThrow();
        assertThat(otherwise.asksWhatInstead(), is(false));
        assertThat(otherwise.way(), is(MeetingWay.VIDEO));
        assertThat(note(Try.Result.LETTER).status(), is(PromiseStatus.ENDED));
    }

    @Test
    void whenTheStructureIsAskedNobodyHoldsThePromiseUntilSomebodyTakesIt() {
        promised("p");
        assertThat(note(Try.Result.ASK_STRUCTURE).promise().owner(), nullValue());
        assertThat(inclusion.as(SAMIR).calls().orThrow().size(), is(1));
        assertThat(by(SAMIR).take("p").orThrow().promise().owner(), equalTo("samir"));
        assertThat(refusal(by(MARC).take("p")), is(Refusal.Kind.CONFLICT));
        assertThat(by(SAMIR).giveBack("p").orThrow().promise().owner(), nullValue());
    }

    @Test
    void sheAsksToBeCalledAndEveryHelperOfHerStructureSeesThatNobodyHoldsIt() {
        SaidPromise call = new SaidPromise("p", null, null, MeetingWay.TELEPHONE, Matter.NEWS, false);
        PromiseState state = by(odette()).make(call).orThrow();
        assertThat(state.promise().owner(), nullValue());
        assertThat(state.promise().isAskedByHer(), is(true));
        assertThat(inclusion.as(SAMIR).calls().orThrow().size(), is(1));
        assertThat(inclusion.as(ELSEWHERE).calls().orThrow(), empty());
        assertThat(refusal(by(odette()).note("p", result("t", Try.Result.REACHED))), is(Refusal.Kind.FORBIDDEN));
        assertThat(
                by(odette())
                        .note("p", result("t", Try.Result.CALLED_OFF))
                        .orThrow()
                        .status(),
                is(PromiseStatus.ENDED));
    }

    @Test
    void sheWhoAsksAgainAndAgainPushesNobodyElseOffTheList() {
        for (int i = 0; i < 200; i++) {
            by(odette())
                    .make(new SaidPromise("p" + i, TODAY, null, MeetingWay.TELEPHONE, Matter.NEWS, false))
                    .orThrow();
        }
        Actor yann = new Actor("yann", Set.of(Role.LEARNER), Set.of(STRUCTURE));
        inclusion.as(yann).aboutMyself().promises().make(said("y", null)).orThrow();
        List<PromiseState> calls = inclusion.as(SAMIR).calls().orThrow();
        assertThat(calls.size(), is(6));
        assertThat(calls.get(5).promise().learner(), equalTo(new LearnerId("yann")));
    }

    @Test
    void onlyWhoMayHandleThePromiseNotesATry() {
        promised("p");
        SaidTry reached = result("t", Try.Result.REACHED);
        assertThat(refusal(by(SAMIR).note("p", reached)), is(Refusal.Kind.NOT_FOUND));
        assertThat(refusal(by(ELSEWHERE).note("p", reached)), is(Refusal.Kind.NOT_FOUND));
        assertThat(refusal(by(COORDINATOR).note("p", reached)), is(Refusal.Kind.NOT_FOUND));
        assertThat(refusal(by(MARC).note("other", reached)), is(Refusal.Kind.NOT_FOUND));
        assertThat(refusal(by(SAMIR).number("p")), is(Refusal.Kind.NOT_FOUND));
        assertThat(asked, empty());
    }

    @Test
    void aColleagueWhoTriesWithoutTakingThePromiseIsNotToldWhatItIsAbout() {
        Matter step = new Matter(Matter.Kind.STEP, "premiers-pas", "joindre-un-fichier");
        by(MARC).make(new SaidPromise("p", null, null, MeetingWay.TELEPHONE, step, false))
                .orThrow();
        note(Try.Result.NOT_REACHED);
        PromiseState told =
                by(SAMIR).note("p", result("s", Try.Result.NOT_REACHED)).orThrow();
        assertThat(told.promise().matter(), equalTo(Matter.NEWS));
        assertThat(told.tries(), empty());
        assertThat(by(SAMIR).take("p").orThrow().promise().matter(), equalTo(step));
        assertThat(by(SAMIR).giveBack("p").orThrow().promise().matter(), equalTo(Matter.NEWS));
    }

    @Test
    void theNumberIsAskedOnPressAndTheLookIsNoted() {
        promised("p");
        assertThat(inclusion.as(MARC).calls().orThrow().size(), is(1));
        assertThat(asked, empty());
        assertThat(by(MARC).number("p").orThrow(), equalTo(Optional.of("01 23 45 67 89")));
        List<Look.What> looks = inclusion.as(odette()).aboutMyself().whoLooked().orThrow().stream()
                .map(Look::what)
                .toList();
        assertThat(looks.contains(Promise.LOOK_AT_NUMBER), is(true));
        note(Try.Result.REACHED);
        assertThat(refusal(by(MARC).number("p")), is(Refusal.Kind.CONFLICT));
        assertThat(refusal(by(odette()).number("p")), is(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void theListHasWhatIsDueFirst() {
        by(MARC).make(said("later", TODAY.plusDays(7))).orThrow();
        by(MARC).make(said("due", TODAY)).orThrow();
        by(MARC).make(said("soon", TODAY.plusDays(1))).orThrow();
        assertThat(
                inclusion.as(MARC).calls().orThrow().stream()
                        .map(state -> state.promise().id())
                        .toList(),
                contains("due", "soon", "later"));
    }

    @Test
    void whenAHelperLeavesThePromisesPassOnAndWhatWasNotedStays() {
        promised("p");
        note(Try.Result.NOT_REACHED);
        assertThat(inclusion.followUp().helperLeft("marc", "samir"), is(1));
        PromiseState passed = inclusion.as(SAMIR).calls().orThrow().get(0);
        assertThat(passed.promise().owner(), equalTo("samir"));
        assertThat(passed.promise().madeBy(), equalTo("marc"));
        assertThat(passed.tries().get(0).by(), equalTo("marc"));
        assertThat(inclusion.followUp().helperLeft("samir", null), is(1));
        assertThat(inclusion.followUp().helperLeft("samir", null), is(0));
        assertThat(inclusion.as(SAMIR).calls().orThrow().get(0).promise().owner(), nullValue());
    }

    @Test
    void theCoordinatorSeesHowManyPromisesNobodyHoldsFromTenOn() {
        for (int i = 0; i < 9; i++) {
            promised("p" + i);
        }
        inclusion.followUp().helperLeft("marc", null);
        assertThat(inclusion.as(COORDINATOR).promiseCounts(STRUCTURE).orThrow().unowned(), nullValue());
        by(odette())
                .make(new SaidPromise("mine", null, null, MeetingWay.TELEPHONE, Matter.NEWS, false))
                .orThrow();
        assertThat(inclusion.as(COORDINATOR).promiseCounts(STRUCTURE).orThrow().unowned(), is(10));
        assertThat(refusal(inclusion.as(MARC).promiseCounts(STRUCTURE)), is(Refusal.Kind.FORBIDDEN));
        assertThat(refusal(inclusion.as(COORDINATOR).promiseCounts("elsewhere")), is(Refusal.Kind.NOT_FOUND));
    }

    private PromiseState meeting(String id, Instant at) {
        SaidPromise said = new SaidPromise(id, null, at, MeetingWay.COUNTER, Matter.NEWS, true);
        return by(MARC).make(said).orThrow();
    }

    private int sentBy(Instant time) {
        clock.forward(Duration.between(clock.instant(), time));
        inclusion.sendLetters().due(100);
        return sent.size();
    }

    @Test
    void aPromiseWithAnHourIsAnAppointmentAndItsReminderLeavesTheDayBefore() {
        PromiseState state = meeting("p", Instant.parse("2026-12-01T13:00:00Z"));
        assertThat(state.day(), equalTo(LocalDate.of(2026, 12, 1)));
        assertThat(sentBy(Instant.parse("2026-11-30T08:59:59Z")), is(0));
        assertThat(sentBy(Instant.parse("2026-11-30T09:00:00Z")), is(1));
        assertThat(sent.get(0).about(), equalTo("appointment"));
        assertThat(sent.get(0).item(), equalTo("p"));
        assertThat(sent.get(0).text().in(Locale.FRENCH), equalTo("Rappel\u00A0: demain."));
        assertThat(sent.get(0).text().in(Locale.ENGLISH), equalTo("Reminder: tomorrow."));
        assertThat(sent.get(0).textWithHour().in(Locale.FRENCH), equalTo("Rappel\u00A0: demain, 14\u00A0h."));
        assertThat(sent.get(0).textWithHour().in(Locale.ENGLISH), equalTo("Reminder: tomorrow, 14:00."));
        assertThat(sentBy(Instant.parse("2026-12-01T12:00:00Z")), is(1));
    }

    @Test
    void aReminderOfTheSameDayNamesTodayAndNeitherPlaceNorReason() {
        meeting("p", Instant.parse("2026-11-24T13:05:00Z"));
        assertThat(sentBy(Instant.parse("2026-11-24T11:05:00Z")), is(1));
        assertThat(sent.get(0).text().in(Locale.FRENCH), equalTo("Rappel\u00A0: aujourd’hui."));
        assertThat(sent.get(0).text().in(Locale.ENGLISH), equalTo("Reminder: today."));
        assertThat(
                sent.get(0).textWithHour().in(Locale.FRENCH), equalTo("Rappel\u00A0: aujourd’hui, 14\u00A0h\u00A005."));
        assertThat(sent.get(0).textWithHour().in(Locale.ENGLISH), equalTo("Reminder: today, 14:05."));
    }

    @Test
    void aReminderThatIsTriedAgainRingsNobodyAtNight() {
        meeting("p", Instant.parse("2026-12-01T13:00:00Z"));
        isAway = true;
        assertThat(sentBy(Instant.parse("2026-11-30T18:59:00Z")), is(1));
        isAway = false;
        assertThat("eight in the evening in Paris", sentBy(Instant.parse("2026-11-30T19:00:00Z")), is(1));
        assertThat(sentBy(Instant.parse("2026-12-01T06:59:59Z")), is(1));
        assertThat(sentBy(Instant.parse("2026-12-01T07:00:00Z")), is(2));
        assertThat(sent.get(1).text().in(Locale.FRENCH), equalTo("Rappel\u00A0: aujourd’hui."));
    }

    @Test
    void aReminderThatWasLateForItsAppointmentNeverLeaves() {
        meeting("p", Instant.parse("2026-11-30T20:30:00Z"));
        isAway = true;
        assertThat(sentBy(Instant.parse("2026-11-30T20:29:00Z")), is(1));
        isAway = false;
        assertThat(sentBy(Instant.parse("2026-11-30T20:30:00Z")), is(1));
        assertThat(sentBy(Instant.parse("2026-12-01T07:00:00Z")), is(1));
        assertThat(inclusion.sendLetters().lag(), is(new OutboxLag(0, null, 0)));
    }

    @Test
    void anAppointmentThatBeginsWhileItsReminderIsWrittenIsNotRemindedOf() {
        for (int micros = 1; micros <= 20; micros++) {
            Instant meetsAt = Instant.parse("2026-11-24T13:00:00Z").plusSeconds(60L * micros);
            meeting("p" + micros, meetsAt);
            clock.forward(Duration.between(clock.instant(), meetsAt.minusNanos(1_000L * micros)));
            isTicking = true;
            inclusion.sendLetters().due(100);
            isTicking = false;
        }
        assertThat(
                "no sentence that a message waits either",
                sent.stream()
                        .map(message -> message.text().in(Locale.FRENCH))
                        .distinct()
                        .toList(),
                contains("Rappel\u00A0: aujourd’hui."));
    }

    @Test
    void aMovedAppointmentIsRemindedOfAtItsNewTimeOnly() {
        meeting("p", Instant.parse("2026-12-01T13:00:00Z"));
        SaidTry moved =
                new SaidTry("t", Try.Result.APPOINTMENT, null, Instant.parse("2026-12-04T13:00:00Z"), null, false);
        assertThat(by(MARC).note("p", moved).orThrow().status(), is(PromiseStatus.MOVED));
        assertThat(sentBy(Instant.parse("2026-12-02T09:00:00Z")), is(0));
        assertThat(sentBy(Instant.parse("2026-12-03T09:00:00Z")), is(1));
        assertThat(sent.get(0).item(), equalTo("t"));
        assertThat(sent.get(0).text().in(Locale.FRENCH), equalTo("Rappel\u00A0: demain."));
    }

    @Test
    void whatIsCalledOffOrOverIsNotRemindedOf() {
        meeting("p", Instant.parse("2026-12-01T13:00:00Z"));
        by(odette()).note("p", result("t", Try.Result.CALLED_OFF)).orThrow();
        meeting("over", Instant.parse("2026-12-02T13:00:00Z"));
        assertThat(sentBy(Instant.parse("2026-12-02T13:00:00Z")), is(0));
        assertThat(inclusion.sendLetters().lag().waiting(), is(0L));
    }

    @Test
    void anAbsenceIsCountedInTheSumAndNotKeptAboutHer() {
        for (int i = 0; i < 10; i++) {
            meeting("m" + i, Instant.parse("2026-12-01T13:00:00Z"));
        }
        clock.forward(Duration.ofDays(7).plusHours(6));
        for (int i = 0; i < 10; i++) {
            SaidTry again = new SaidTry("t", Try.Result.AGAIN, LocalDate.of(2026, 12, 3), null, null, true);
            PromiseState state = by(MARC).note("m" + i, again).orThrow();
            by(MARC).note("m" + i, again).orThrow();
            assertThat(state.tries().get(0).result(), is(Try.Result.AGAIN));
        }
        assertThat(
                inclusion.as(COORDINATOR).promiseCounts(STRUCTURE).orThrow().absences(),
                is(Map.of(YearMonth.of(2026, 12), 10L)));
    }

    @Test
    void anHourOfTheAgendaIsBookedOnceAndMovedAndFreeAgain() {
        assertThat(by(odette()).slots(Map.of()).orThrow().size(), is(2));
        PromiseState booked = by(odette()).book("p", "2026-12-01", Matter.NEWS).orThrow();
        assertThat(booked.booking(), equalTo("b-2026-12-01"));
        assertThat(booked.promise().owner(), equalTo("marc"));
        assertThat(booked.way(), is(MeetingWay.VIDEO));
        assertThat(by(odette()).book("p", "2026-12-01", Matter.NEWS).orThrow(), equalTo(booked));
        assertThat(refusal(by(MARC).book("q", "2026-12-01", Matter.NEWS)), is(Refusal.Kind.CONFLICT));
        PromiseState moved = by(odette()).move("p", "t", "2026-12-02").orThrow();
        assertThat(moved.booking(), equalTo("b-2026-12-02"));
        assertThat(agenda.cancelled(), contains("b-2026-12-01"));
        by(odette()).note("p", result("off", Try.Result.CALLED_OFF)).orThrow();
        assertThat(agenda.cancelled(), contains("b-2026-12-01", "b-2026-12-02"));
        assertThat(sentBy(Instant.parse("2026-12-02T09:00:00Z")), is(0));
    }

    @Test
    void whatTheAgendaMovesOrCancelsByItselfIsTakenIn() {
        by(odette()).book("p", "2026-12-01", Matter.NEWS).orThrow();
        Instant other = Instant.parse("2026-12-03T13:00:00Z");
        assertThat(inclusion.followUp().meetingMoved("b-2026-12-01", other), is(true));
        assertThat(inclusion.followUp().meetingMoved("b-2026-12-01", other), is(false));
        assertThat(by(odette()).list().orThrow().get(0).meetsAt(), equalTo(other));
        assertThat(agenda.cancelled(), empty());
        assertThat(inclusion.followUp().meetingCancelled("b-2026-12-01"), is(true));
        PromiseState cancelled = by(odette()).list().orThrow().get(0);
        assertThat(cancelled.meetsAt(), nullValue());
        assertThat(cancelled.status(), is(PromiseStatus.DUE));
        assertThat(sentBy(Instant.parse("2026-12-02T09:00:00Z")), is(0));
    }

    @Test
    void aPromiseWhoseOwnerNoLongerAccompaniesHerIsHeldByNobody() {
        promised("p");
        accompanying.remove("marc");
        assertThat(inclusion.as(MARC).calls().orThrow().get(0).promise().owner(), nullValue());
        assertThat(inclusion.as(SAMIR).calls().orThrow(), empty());
        assertThat(inclusion.followUp().relationsEnded(STRUCTURE), is(1));
        assertThat(inclusion.followUp().relationsEnded(STRUCTURE), is(0));
        assertThat(inclusion.as(SAMIR).calls().orThrow().size(), is(1));
        accompanying.add("samir");
        assertThat(by(SAMIR).list().orThrow().get(0).promise().owner(), nullValue());
        assertThat(by(SAMIR).take("p").orThrow().promise().owner(), equalTo("samir"));
    }

    @Test
    void aPromiseOfADayRelationIsHeldOnTheNextDayToo() {
        inclusion.as(SAMIR).about(ODETTE).openDayRelation(true).orThrow();
        by(SAMIR).make(said("p", null)).orThrow();
        nextDay();
        assertThat(refusal(inclusion.as(SAMIR).about(ODETTE).profile()), is(Refusal.Kind.NOT_FOUND));
        assertThat(inclusion.as(SAMIR).calls().orThrow().size(), is(1));
        assertThat(by(SAMIR).number("p").orThrow(), equalTo(Optional.of("01 23 45 67 89")));
        assertThat(
                by(SAMIR).note("p", result("t", Try.Result.REACHED)).orThrow().status(), is(PromiseStatus.KEPT));
    }

    @Test
    void nothingIsPromisedToAndNobodyCallsAHiddenLearner() {
        meeting("p", Instant.parse("2026-12-01T13:00:00Z"));
        inclusion.as(MARC).about(ODETTE).erasure().request(true).orThrow();
        assertThat(refusal(by(MARC).make(said("q", null))), is(Refusal.Kind.NOT_FOUND));
        assertThat(refusal(by(MARC).number("p")), is(Refusal.Kind.NOT_FOUND));
        assertThat(refusal(by(MARC).note("p", result("t", Try.Result.REACHED))), is(Refusal.Kind.NOT_FOUND));
        assertThat(inclusion.as(MARC).calls().orThrow(), empty());
        assertThat(sentBy(Instant.parse("2026-11-30T09:00:00Z")), is(0));
    }
}
