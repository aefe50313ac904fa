package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.SaidAccompaniment;
import org.inclusion.accompaniment.SaidWorkshop;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.SaidPromise;
import org.inclusion.followup.SaidTry;
import org.inclusion.followup.Try;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A structure sees what was done until the day before, once ten people are new to the count. */
class CountDoneTest {

    private static final Actor CLAIRE = new Actor("claire", Set.of(Role.COORDINATOR), Set.of(Ccas.STRUCTURE));

    private static final Quarter FALL = new Quarter(2026, 4);

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Stores stores = new InMemoryStores();

    private final Ccas ccas = new Ccas(Inclusion.builder().stores(stores).installationKey(new byte[32]));

    @AfterEach
    void close() {
        ccas.close();
    }

    private DoneInPeriod seen() {
        return ccas.as(CLAIRE).done(Ccas.STRUCTURE, FALL, FALL).orThrow();
    }

    /** What is seen on the day after. */
    private DoneInPeriod seenNextDay() {
        ccas.clock.forward(Duration.ofDays(1));
        count();
        return seen();
    }

    private void count() {
        ccas.inclusion.countDone().run(ccas.clock.instant(), () -> true);
    }

    private static DoneInPeriod.Done accompaniments(DoneInPeriod seen) {
        return Objects.requireNonNull(seen.accompaniments());
    }

    private void accompanied(String id, int from, int to) {
        accompanied(id, from, to, DAY);
    }

    private void accompanied(String id, int from, int to, LocalDate day) {
        for (int i = from; i < to; i++) {
            ccas.as(Ccas.helper())
                    .about(new LearnerId("hers-" + i))
                    .accompaniments()
                    .note(new SaidAccompaniment(id, activity(day, 45), null, null, null))
                    .orThrow();
        }
    }

    private static Activity activity(LocalDate day, int minutes) {
        return new Activity(day, AccompanimentMode.PLACE, minutes, Set.of(), Set.of());
    }

    @Test
    void accompanimentsAndMinutesOfTheDayBeforeAreCounted() {
        accompanied("a", 0, 12);
        count();
        assertThat("what was noted today waits", seen().accompaniments(), is(nullValue()));
        assertThat(accompaniments(seenNextDay()), is(new DoneInPeriod.Done(12, 12, 540, DAY)));
        assertThat(seen().quarters(), contains(FALL));
        assertThat(seen().workshops(), is(nullValue()));
    }

    @Test
    void aCountStandsUntilTenPeopleAreNewToIt() {
        accompanied("a", 0, 12);
        DoneInPeriod before = seenNextDay();
        accompanied("b", 0, 9, DAY.plusDays(1));
        assertThat(seenNextDay(), is(before));
        accompanied("c", 9, 10, DAY.plusDays(2));
        assertThat(accompaniments(seenNextDay()), is(new DoneInPeriod.Done(22, 22, 990, DAY.plusDays(2))));
    }

    @Test
    void onePersonWhoComesOftenIsNotTenPeople() {
        for (int i = 0; i < 20; i++) {
            accompanied("a" + i, 0, 1);
        }
        assertThat(seenNextDay().accompaniments(), is(nullValue()));
    }

    @Test
    void ofPeopleWhoAreNotNamedOnlyThoseOfOneWorkshopAreSurelyDifferent() {
        workshop("w1", 6);
        workshop("w2", 9);
        assertThat(seenNextDay().workshops(), is(nullValue()));
        workshop("w3", 10);
        assertThat(seenNextDay().workshops(), is(new DoneInPeriod.Done(3, 25, 360, DAY.plusDays(1))));
    }

    private void workshop(String id, int people) {
        ccas.as(Ccas.helper())
                .accompanimentsOf(Ccas.STRUCTURE)
                .noteWorkshop(new SaidWorkshop(id, activity(DAY, 120), null, people, Set.of()))
                .orThrow();
    }

    @Test
    void anErasureChangesNoCount() {
        accompanied("a", 0, 12);
        DoneInPeriod before = seenNextDay();
        stores.transactions().run(tx -> stores.of(AccompanimentStore.class).forget(tx, new LearnerId("hers-3"), 100));
        assertThat(seenNextDay(), is(before));
    }

    @Test
    void whatWasDoneWithSomebodyWhoIsBeingErasedIsNotCounted() {
        accompanied("a", 0, 10);
        ccas.as(Ccas.learner("hers-3"))
                .about(new LearnerId("hers-3"))
                .erasure()
                .request(true)
                .orThrow();
        assertThat("nine are left", seenNextDay().accompaniments(), is(nullValue()));
    }

    @Test
    void aLateNoteCountsInTheQuarterOfItsDay() {
        LocalDate summer = LocalDate.of(2026, 9, 30);
        ccas.clock.forward(Duration.ofDays(-35));
        accompanied("a", 0, 12, summer);
        accompanied("b", 0, 11, summer.plusDays(1));
        seenNextDay();
        assertThat(accompaniments(seen()).times(), is(11L));
        DoneInPeriod both =
                ccas.as(CLAIRE).done(Ccas.STRUCTURE, new Quarter(2026, 3), FALL).orThrow();
        assertThat(accompaniments(both).times(), is(23L));
        assertThat(both.quarters(), contains(new Quarter(2026, 3), FALL));
    }

    @Test
    void keptPromisesAreCounted() {
        accompanied("a", 0, 1);
        for (int i = 0; i < 11; i++) {
            LearnerId learner = new LearnerId("hers-" + i);
            var promises = ccas.as(Ccas.helper()).about(learner).promises();
            promises.make(new SaidPromise("p", DAY, null, MeetingWay.TELEPHONE, Matter.NEWS, true))
                    .orThrow();
            promises.note("p", new SaidTry("t", Try.Result.REACHED, null, null, null, false))
                    .orThrow();
        }
        DoneInPeriod.Done kept = Objects.requireNonNull(seenNextDay().promisesKept());
        assertThat(kept.times(), is(11L));
        assertThat(kept.minutes(), is(0L));
    }

    @Test
    void theSummaryCountsItAsWell() {
        accompanied("a", 0, 12);
        ccas.clock.forward(Duration.ofDays(1));
        ccas.inclusion.summarizeStructures().run(ccas.clock.instant(), learners -> true);
        assertThat(accompaniments(seen()).times(), is(12L));
    }

    @Test
    void quartersTheWrongWayRoundAreRefusedAndNoneAtAllIsThatOfTheDayBefore() {
        Refusal refusal =
                ccas.as(CLAIRE).done(Ccas.STRUCTURE, FALL, new Quarter(2026, 3)).fold(seen -> null, refused -> refused);
        assertThat(Objects.requireNonNull(refusal).kind(), is(Refusal.Kind.INVALID));
        DoneInPeriod seen = ccas.as(CLAIRE).done(Ccas.STRUCTURE, null, null).orThrow();
        assertThat(seen.from(), is(FALL));
        assertThat(seen.until(), is(FALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q5", "2026-Q0", "26-Q1", "2026-q1", "", "2026-Q1 ", "2026-01"})
    void whatIsNoQuarterIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Quarter.parse(text));
    }

    @Test
    void aQuarterIsWrittenAsItIsRead() {
        assertThat(Quarter.parse("2026-Q3"), is(new Quarter(2026, 3)));
        assertThat(Quarter.parse("0007-Q1").toString(), is("0007-Q1"));
        assertThat(Quarter.of(LocalDate.of(2026, 3, 31)).firstDay(), is(LocalDate.of(2026, 1, 1)));
        assertThat(Quarter.of(LocalDate.of(2026, 4, 1)).firstDay(), is(LocalDate.of(2026, 4, 1)));
    }
}
