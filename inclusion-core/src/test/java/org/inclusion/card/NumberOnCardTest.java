package org.inclusion.card;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.memory.InMemoryStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever holds a card may not be her: the number on its page does not tell where else she goes. */
class NumberOnCardTest {

    private static final LearnerId ODETTE = new LearnerId("odette");
    private static final Actor MARC = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas"));

    private static ContactNumbers numbers() {
        return new ContactNumbers() {
            @Override
            public Optional<String> numberOf(LearnerId learner) {
                return Optional.empty();
            }

            @Override
            public Optional<String> numberOfStructure(String structure) {
                return Optional.of("number of " + structure);
            }
        };
    }

    private static Relations relations(Set<String> structures) {
        return new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return true;
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return structures;
            }
        };
    }

    private static @Nullable String numberWhereSheIsIn(String... structures) {
        try (Inclusion inclusion = Inclusion.builder()
                .stores(new InMemoryStores())
                .relations(relations(Set.of(structures)))
                .contactNumbers(numbers())
                .build()) {
            Card card = inclusion
                    .as(MARC)
                    .about(ODETTE)
                    .cards()
                    .give(new PathId("premiers-pas"), new StepId("joindre-un-fichier"))
                    .orThrow();
            return inclusion.openCard(card.code()).orThrow().number();
        }
    }

    @Test
    void aCardShowsTheNumberOfHerStructure() {
        assertThat(numberWhereSheIsIn("ccas"), equalTo("number of ccas"));
    }

    @Test
    void aCardOfHerWhoIsInSeveralStructuresShowsNone() {
        assertThat(numberWhereSheIsIn("aide-aux-victimes", "ccas"), nullValue());
    }
}
