package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;
import org.junit.jupiter.api.Test;

/** Whose structure it is: to see its sums, and to put an act under it. */
class StructureAccessTest {

    private static final LearnerId FATIMA = new LearnerId("fatima");

    private final AccessPolicy policy = new AccessPolicy(
            fatimaIsAtTheCcas(),
            new InMemoryStores().of(DayRelationStore.class),
            Erasures.NONE,
            new Calendar(InstantSource.system(), ZoneOffset.UTC));

    @Test
    void theSumsOfAStructureAreForItsCoordinators() {
        assertThat(policy.refusalOfSums(actor("paul", "ccas", Role.COORDINATOR), "ccas"), is(Optional.empty()));
        assertThat(policy.refusalOfSums(actor("paul", "ccas", Role.values()), "ccas"), is(Optional.empty()));
    }

    @Test
    void whoBelongsToAStructureWithoutAnsweringForItDoesNotSeeItsSums() {
        Optional<Refusal> forbidden =
                Optional.of(new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refused.not-yours-to-do")));
        assertThat(policy.refusalOfSums(actor("paul", "ccas", Role.HELPER, Role.LEARNER), "ccas"), is(forbidden));
        assertThat(policy.refusalOfSums(actor("paul", "ccas"), "ccas"), is(forbidden));
    }

    @Test
    void toWhoDoesNotBelongToAStructureThereIsNone() {
        assertThat(
                policy.refusalOfSums(actor("paul", "mairie", Role.COORDINATOR), "ccas"),
                is(Optional.of(Refusal.notFound("structure", "ccas"))));
    }

    @Test
    void anActAboutSomebodyStandsUnderAStructureOfBoth() {
        Actor helper = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas", "mairie"));
        assertThat(policy.refusalUnder(helper, FATIMA, "ccas"), is(Optional.empty()));
        assertThat(
                policy.refusalUnder(helper, FATIMA, "mairie"),
                is(Optional.of(Refusal.invalid("structure", "not-her-structure"))));
        assertThat(
                policy.refusalUnder(helper, FATIMA, "prefecture"),
                is(Optional.of(Refusal.invalid("structure", "not-your-structure"))));
    }

    @Test
    void herOwnActStandsUnderAnyStructureThatTheHostGivesHer() {
        Actor herself = new Actor(FATIMA.value(), Set.of(Role.LEARNER), Set.of("mairie"));
        assertThat(policy.refusalUnder(herself, FATIMA, "mairie"), is(Optional.empty()));
        assertThat(
                policy.refusalUnder(herself, FATIMA, "ccas"),
                is(Optional.of(Refusal.invalid("structure", "not-your-structure"))));
    }

    @Test
    void whereNothingIsSaidAnActStandsUnderTheFirstStructureOfBothOrOfHersAlone() {
        Actor helper = new Actor("marc", Set.of(Role.HELPER), Set.of("association", "ccas"));
        assertThat(policy.structureOf(helper, FATIMA), is("ccas"));
        assertThat(policy.structureOf(helper, new LearnerId("marc")), is("association"));
        assertThat(policy.structureOf(actor("paul", "mairie", Role.HELPER), FATIMA), is("mairie"));
    }

    private static Actor actor(String id, String structure, Role... roles) {
        return new Actor(id, Set.of(roles), Set.of(structure));
    }

    private static Relations fatimaIsAtTheCcas() {
        return new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return true;
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return Set.of("ccas");
            }
        };
    }
}
