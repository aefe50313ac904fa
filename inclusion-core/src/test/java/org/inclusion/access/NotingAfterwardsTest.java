package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.journal.Journal;
import org.inclusion.journal.JournalStore;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.outbox.Notices;
import org.inclusion.outbox.Outbox;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.junit.jupiter.api.Test;

/** Marc helped Fatima until the fifth of September; it is the tenth. */
class NotingAfterwardsTest {

    private static final Instant NOW = Instant.parse("2026-09-10T09:00:00Z");
    private static final Instant LAST = Instant.parse("2026-09-05T20:00:00Z");
    private static final LearnerId FATIMA = new LearnerId("fatima");
    private static final LearnerId HIDDEN = new LearnerId("hidden");
    private static final Actor MARC = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas"));

    private boolean helpsAgain;

    private final InMemoryStores stores = new InMemoryStores();
    private final Calendar calendar = new Calendar(() -> NOW, ZoneId.of("Europe/Paris"));
    private final AccessPolicy policy =
            new AccessPolicy(new UntilTheFifth(), stores.of(DayRelationStore.class), new OneIsHidden(), calendar);
    private final Guard guard = new Guard(
            stores.transactions(),
            new LearnerTurns(stores.transactions(), policy),
            policy,
            stores.of(LookStore.class),
            new Journal(stores.of(JournalStore.class)),
            new Notices(new Outbox(stores.of(OutboxStore.class)), notice -> {}),
            calendar);

    @Test
    void whatWasDoneWhileHeHelpedHerIsNotedAfterwards() {
        assertThat(noted("2026-09-05"), equalTo(Outcome.done(NOW)));
    }

    @Test
    void whatWasDoneOnADayOnWhichHeDidNotHelpHerIsRefused() {
        assertThat(noted("2026-09-06"), equalTo(unknown(FATIMA)));
    }

    @Test
    void todayAndTomorrowAreAskedOfToday() {
        assertThat(noted("2026-09-10"), equalTo(unknown(FATIMA)));
        assertThat(noted("2026-09-11"), equalTo(unknown(FATIMA)));
        helpsAgain = true;
        assertThat(noted("2026-09-10"), equalTo(Outcome.done(NOW)));
        assertThat(noted("2026-09-11"), equalTo(Outcome.done(NOW)));
    }

    @Test
    void afterAMonthItIsTooLate() {
        assertThat(noted("2026-08-10"), equalTo(Outcome.done(NOW)));
        assertThat(noted("2026-08-09"), equalTo(unknown(FATIMA)));
    }

    @Test
    void nobodyNotesAnythingOfWhoeverIsHidden() {
        assertThat(
                guard.noting(MARC, HIDDEN, LocalDate.parse("2026-09-05"), (tx, now) -> Outcome.done(now)),
                equalTo(unknown(HIDDEN)));
        assertThat(
                stores.transactions().run(tx -> policy.hiddenAmong(tx, List.of(FATIMA, HIDDEN))),
                equalTo(Set.of(HIDDEN)));
    }

    @Test
    void aPersonHelpsHerWhereTheHostSaysSoOfItsStructures() {
        assertThat(policy.helps("marc", FATIMA, LAST.minusSeconds(1)), is(true));
        assertThat(policy.helps("marc", FATIMA, NOW), is(false));
        assertThat(policy.helps("marc", new LearnerId("nowhere"), LAST.minusSeconds(1)), is(false));
    }

    @Test
    void theStructuresOfALearnerAreInAlphabeticalOrder() {
        assertThat(policy.structuresOf(FATIMA), contains("association", "ccas"));
    }

    private Outcome<Instant> noted(String day) {
        return guard.noting(MARC, FATIMA, LocalDate.parse(day), (tx, now) -> Outcome.done(now));
    }

    private static Outcome<Instant> unknown(LearnerId learner) {
        return Outcome.refused(Refusal.notFound("learner", learner.value()));
    }

    private final class UntilTheFifth implements Relations {
        @Override
        public boolean helps(Actor helper, LearnerId learner, Instant at) {
            return helper.has(Role.HELPER) && (helpsAgain || at.isBefore(LAST));
        }

        @Override
        public Set<String> structuresOf(LearnerId learner) {
            return learner.value().equals("nowhere") ? Set.of() : Set.of("ccas", "association");
        }
    }

    private static final class OneIsHidden implements Erasures {
        @Override
        public Set<LearnerId> hidden(Transaction tx, Collection<LearnerId> learners) {
            return learners.contains(HIDDEN) ? Set.of(HIDDEN) : Set.of();
        }

        @Override
        public Map<LearnerId, Instant> erasedUntil(Transaction tx, Collection<LearnerId> learners) {
            return Map.of();
        }
    }
}
