package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.SettableClock;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalStore;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** A coordinator's use of sums is in the journal, once a day. */
class SeeCohortTest {

    private static final Actor CORALIE = new Actor("coralie", Set.of(Role.COORDINATOR), Set.of("ccas", "mairie"));

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock("2026-11-27T09:00:00Z");
    private final Inclusion inclusion =
            Inclusion.builder().stores(stores).clock(clock).build();

    @Test
    void whoLooksAgainOnTheSameDayIsNotNotedAgain() {
        seesSums("ccas");
        seesSums("ccas");
        assertThat(noted(), hasSize(1));
    }

    @Test
    void anotherStructureAndAnotherDayAreNoted() {
        seesSums("ccas");
        seesSums("mairie");
        clock.forward(Duration.ofDays(1));
        seesSums("ccas");
        assertThat(noted(), hasSize(3));
    }

    private void seesSums(String structure) {
        inclusion.as(CORALIE).cohort(structure).orThrow();
    }

    private List<JournalEntry> noted() {
        return stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 10));
    }
}
