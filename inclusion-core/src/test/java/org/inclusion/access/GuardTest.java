package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.journal.Journal;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalStore;
import org.inclusion.journey.Disagreement;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.outbox.Notice;
import org.inclusion.outbox.Notices;
import org.inclusion.outbox.Outbox;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.outbox.SendLetters;
import org.inclusion.privacy.LearnerCopy;
import org.inclusion.time.Calendar;
import org.junit.jupiter.api.Test;

/** Marc helps those whose ids begin with "hers-"; an evening in Paris is a day of its own. */
class GuardTest {

    private static final Instant EVENING = Instant.parse("2026-09-01T22:30:00.123456789Z");
    private static final LearnerId FATIMA = new LearnerId("hers-fatima");
    private static final LearnerId OTHER = new LearnerId("other");
    private static final Actor MARC = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas", "association"));
    private static final Look MARCS_LOOK = new Look(
            FATIMA,
            "marc",
            "ccas",
            Look.What.HISTORY,
            LocalDate.parse("2026-09-02"),
            Instant.parse("2026-09-01T22:30:00.123456Z"));

    private final InMemoryStores stores = new InMemoryStores();
    private final Calendar calendar = new Calendar(() -> EVENING, ZoneId.of("Europe/Paris"));
    private final AccessPolicy policy =
            new AccessPolicy(relations(), stores.of(DayRelationStore.class), Erasures.NONE, calendar);
    private final Guard guard = new Guard(
            stores.transactions(),
            new LearnerTurns(stores.transactions(), policy),
            policy,
            stores.of(LookStore.class),
            new Journal(stores.of(JournalStore.class)),
            new Notices(new Outbox(stores.of(OutboxStore.class)), notice -> {}),
            calendar);

    @Test
    void theLookOfSomeoneElseIsNotedBeforeAnythingIsShown() {
        Outcome<List<Look>> seen = guard.show(
                MARC,
                Permission.SEE,
                Look.What.HISTORY,
                FATIMA,
                (tx, now) -> Outcome.done(stores.of(LookStore.class).at(tx, FATIMA, null, 100)));
        assertThat(seen.orThrow(), contains(MARCS_LOOK));
        assertThat(looksAt(FATIMA), contains(MARCS_LOOK));
    }

    @Test
    void theTimeOfARequestIsToTheMicrosecondWhichEveryDatabaseKeeps() {
        assertThat(calendar.now(), equalTo(Instant.parse("2026-09-01T22:30:00.123456Z")));
    }

    @Test
    void whoLooksAtHerOwnIsNotNoted() {
        Actor herself = new Actor("hers-fatima", Set.of(Role.LEARNER), Set.of("ccas"));
        Outcome<Instant> shown =
                guard.show(herself, Permission.SEE, Look.What.HISTORY, FATIMA, (tx, now) -> Outcome.done(now));
        assertThat(shown.orThrow(), equalTo(calendar.now()));
        assertThat(looksAt(FATIMA), empty());
    }

    @Test
    void whatIsRefusedIsNeitherDoneNorNoted() {
        Outcome<Instant> refused = guard.show(MARC, Permission.SEE, Look.What.HISTORY, OTHER, (tx, now) -> {
            throw new IllegalStateException("done all the same");
        });
        assertThat(refused, equalTo(Outcome.refused(Refusal.notFound("learner", "other"))));
        assertThat(looksAt(OTHER), empty());
    }

    @Test
    void aLookIsNotedInTheJournalOnceADay() {
        for (int i = 0; i < 3; i++) {
            guard.show(MARC, Permission.SEE, Look.What.HISTORY, FATIMA, (tx, now) -> Outcome.done(now));
        }
        List<JournalEntry> noted =
                stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 10));
        assertThat(noted, hasSize(1));
        assertThat(noted.get(0).actor(), equalTo("marc"));
        assertThat(noted.get(0).subject(), equalTo("hers-fatima"));
    }

    @Test
    void aLookWaitsToBeToldToTheHostOnceADay() {
        for (int i = 0; i < 2; i++) {
            guard.show(MARC, Permission.SEE, Look.What.HISTORY, FATIMA, (tx, now) -> Outcome.done(now));
        }
        assertThat(told(), contains(List.of("LOOK", "hers-fatima", "marc", "HISTORY")));
    }

    @Test
    void theLookOfADayRelationIsToldAsTheRelationThatItIs() {
        guard.show(MARC, Permission.SEE, Look.What.DAY_RELATION, FATIMA, (tx, now) -> Outcome.done(now));
        assertThat(told(), empty());
    }

    @Test
    void whatAnActorDoesIsInTheJournalAndWaitsToBeTold() {
        guard.run(MARC, Permission.SEE, FATIMA, (tx, now) -> {
            guard.journal(tx, MARC, FATIMA, Disagreement.ACT_OF_SETTLING, "area-1", now);
            guard.tell(tx, MARC, FATIMA, Notice.Kind.SETTLEMENT, "area-1", now);
            return Outcome.done(now);
        });
        List<JournalEntry> noted =
                stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 10));
        assertThat(noted, hasSize(1));
        assertThat(noted.get(0).act(), equalTo(Disagreement.ACT_OF_SETTLING));
        assertThat(noted.get(0).structure(), equalTo("ccas"));
        assertThat(noted.get(0).what(), equalTo("area-1"));
        assertThat(told(), contains(List.of("SETTLEMENT", "hers-fatima", "marc", "area-1")));
    }

    @Test
    void theJournalTellsALookFromADayRelation() {
        for (Look.What what : List.of(Look.What.HISTORY, Look.What.DAY_RELATION)) {
            guard.show(MARC, Permission.SEE, what, FATIMA, (tx, now) -> Outcome.done(now));
        }
        assertThat(actsInTheJournal(), containsInAnyOrder(JournalEntry.Act.LOOK, JournalEntry.Act.DAY_RELATION));
    }

    @Test
    void whatAnActorReadsBesideALookIsInTheJournal() {
        guard.run(MARC, Permission.SEE, FATIMA, (tx, now) -> {
            guard.journalReading(tx, MARC, FATIMA, LearnerCopy.ACT, "ALL", now);
            return Outcome.done(now);
        });
        assertThat(actsInTheJournal(), contains(LearnerCopy.ACT));
    }

    private List<JournalEntry.Act> actsInTheJournal() {
        return stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 10)).stream()
                .map(JournalEntry::act)
                .toList();
    }

    @Test
    void whatLearnersShareWithAStructureIsALookUnderThatStructureOnceADayAndToldToTheHost() {
        Actor marcHimself = new Actor("marc", Set.of(Role.HELPER, Role.LEARNER), Set.of("mairie"));
        for (int i = 0; i < 2; i++) {
            stores.transactions().run(tx -> {
                guard.noteShared(
                        tx,
                        marcHimself,
                        "mairie",
                        Look.What.PROFILE,
                        List.of(OTHER, OTHER, new LearnerId("marc")),
                        calendar.now());
                return true;
            });
        }
        assertThat(looksAt(OTHER).stream().map(Look::structure).toList(), contains("mairie"));
        assertThat(looksAt(new LearnerId("marc")), empty());
        assertThat(told(), contains(List.of("LOOK", "other", "marc", "PROFILE")));
        List<JournalEntry> noted =
                stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 10));
        assertThat(noted.stream().map(JournalEntry::structure).toList(), contains("mairie"));
    }

    @Test
    void whatIsDoneAboutWhoSharedSomethingStandsUnderThatStructure() {
        stores.transactions().run(tx -> {
            guard.journalShared(tx, MARC, "mairie", OTHER, Disagreement.ACT_OF_SETTLING, "area-1", calendar.now());
            return true;
        });
        List<JournalEntry> noted =
                stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 10));
        assertThat(noted, hasSize(1));
        assertThat(noted.get(0).structure(), equalTo("mairie"));
    }

    @Test
    void theListOfLooksGoesOnAfterALook() {
        assertThat(
                MARCS_LOOK.position(),
                equalTo(new LookPosition(MARCS_LOOK.at(), "marc", Look.What.HISTORY, MARCS_LOOK.day())));
    }

    /** What waits to leave, each as kind, learner, actor and item. */
    private List<List<String>> told() {
        List<List<String>> told = new ArrayList<>();
        new SendLetters(
                        stores.transactions(),
                        stores.of(OutboxStore.class),
                        Map.of(
                                Notice.LETTER,
                                new Notices(
                                        new Outbox(stores.of(OutboxStore.class)),
                                        notice -> told.add(List.of(
                                                notice.kind().name(),
                                                notice.learner(),
                                                notice.actor(),
                                                String.valueOf(notice.item()))))),
                        (tx, person) -> false,
                        calendar)
                .due(10);
        return told;
    }

    @Test
    void whatFailsIsNotInTheJournal() {
        assertThrows(
                IllegalStateException.class,
                () -> guard.show(MARC, Permission.SEE, Look.What.HISTORY, FATIMA, (tx, now) -> {
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 10)), empty());
    }

    @Test
    void ofSeveralPeopleThoseSheMaySeeAreShownAndTheirLooksNoted() {
        Set<LearnerId> shown = stores.transactions()
                .run(tx -> guard.shown(tx, MARC, Look.What.HISTORY, List.of(OTHER, FATIMA), calendar.now()));
        assertThat(shown, contains(FATIMA));
        assertThat(looksAt(FATIMA), contains(MARCS_LOOK));
        assertThat(looksAt(OTHER), empty());
    }

    @Test
    void whomTheHostNamesIsPassedOnAsItIs() {
        assertThat(policy.helpedBy(MARC, EVENING), equalTo(Set.of(FATIMA, OTHER)));
    }

    @Test
    void anActStandsUnderTheStructureThatIsSharedAndHerOwnUnderTheFirstOfHers() {
        Actor herself = new Actor("hers-fatima", Set.of(Role.LEARNER), Set.of("ccas", "association"));
        Actor elsewhere = new Actor("ines", Set.of(Role.HELPER), Set.of("mairie", "ailleurs"));

        assertThat(policy.structureOf(MARC, FATIMA), equalTo("ccas"));
        assertThat(policy.structureOf(herself, FATIMA), equalTo("association"));
        assertThat(policy.structureOf(elsewhere, FATIMA), equalTo("ailleurs"));
    }

    @Test
    void aRequestAtFaultIsToldOfItsField() {
        Refusal refusal = Refusal.invalid("/goal", "required");
        assertThat(refusal.kind(), equalTo(Refusal.Kind.INVALID));
        assertThat(refusal.reason().code(), equalTo("refused.required"));
    }

    private List<Look> looksAt(LearnerId learner) {
        return stores.transactions().run(tx -> stores.of(LookStore.class).at(tx, learner, null, 100));
    }

    private static Relations relations() {
        return new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return learner.value().startsWith("hers-");
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return Set.of("ccas");
            }

            @Override
            public Set<LearnerId> helpedBy(Actor helper, Instant at) {
                return Set.of(FATIMA, OTHER);
            }
        };
    }
}
