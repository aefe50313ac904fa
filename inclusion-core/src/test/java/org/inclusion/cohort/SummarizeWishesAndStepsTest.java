package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.PackAboutHealth;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.cohort.CohortSummary.Wished;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.journey.SaidWish;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * People of a town say what they want to do, its helpers learn, and the structure sees what ten of them and more share.
 */
class SummarizeWishesAndStepsTest {

    private static final Actor CLAIRE = new Actor("claire", Set.of(Role.COORDINATOR), Set.of(Ccas.STRUCTURE));
    private static final String SEND = "envoyer-un-document";
    private static final String WRITE = "ecrire-a-ma-fille";

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(stores);

    @Test
    void theWishesMostSaidAreThoseOfTenPeopleAndMore() {
        accompanied(0, 25, SEND);
        accompanied(25, 40, WRITE);
        accompanied(40, 49, "ne-pas-me-faire-avoir");
        assertThat(
                summary().wishes(),
                contains(new Wished(SEND, 25, ccas.clock.instant()), new Wished(WRITE, 15, ccas.clock.instant())));
    }

    @Test
    void aWishThatWasSaidOnceTheStructureHadSeenHerForTheLastTimeIsNotItsToSee() {
        accompanied(0, 30, null);
        ccas.clock.forward(Duration.ofDays(1));
        for (int i = 0; i < 15; i++) {
            wish("hers-" + i, SEND);
        }
        assertThat(summary().wishes(), is(empty()));
        ccas.clock.forward(Duration.ofDays(1));
        for (int i = 0; i < 15; i++) {
            helped("hers-" + i, "later");
        }
        assertThat(summary().wishes(), contains(new Wished(SEND, 15, ccas.clock.instant())));
    }

    @Test
    void aWishAboutHealthIsCountedInNoSumAlsoWhereItWasBefore() {
        accompanied(0, 25, SEND);
        assertThat(summary().wishes(), contains(new Wished(SEND, 25, ccas.clock.instant())));
        ccas.inclusion.content().add(List.of(new PackAboutHealth(SEND)));
        accompanied(25, 40, SEND);
        assertThat(summary().wishes(), is(empty()));
    }

    @Test
    void whoIsAccompaniedByNobodyWishesForHerselfAlone() {
        for (int i = 0; i < 30; i++) {
            Actor alone = Ccas.learner("hers-" + i);
            wish(alone.id(), SEND);
            ccas.as(alone).record(List.of(ccas.practice("e", alone, alone.asLearner(), true, Help.ALONE)));
        }
        assertThat(summary().wishes(), is(empty()));
    }

    @Test
    void stepsOfHelpersAreThoseTheyTookThemselves() {
        for (int i = 0; i < 20; i++) {
            learns("agent-" + i, "nommer-l-ecran");
        }
        for (int i = 0; i < 9; i++) {
            learns("agent-" + i, "guider-sans-voir");
        }
        CohortSummary summary = summary();
        assertThat(summary.people(), is(nullValue()));
        assertThat(
                summary.steps().stream()
                        .map(taken -> taken.pack() + " " + taken.step().value() + " " + taken.people())
                        .toList(),
                contains("accompagner-a-distance nommer-l-ecran 20"));
    }

    @Test
    void ofNineHelpersNothingIsSaidAndAPathForLearnersIsNoneOfTheirs() {
        for (int i = 0; i < 9; i++) {
            learns("agent-" + i, "nommer-l-ecran");
        }
        for (int i = 0; i < 20; i++) {
            Actor agent = agent("agent-" + i);
            ccas.as(agent).record(List.of(ccas.practice("e", agent, agent.asLearner(), true, Help.ALONE)));
        }
        assertThat(
                summary(),
                equalTo(new CohortSummary(
                        Ccas.STRUCTURE,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        CohortSummary.Accompaniments.NONE,
                        CohortSummary.Referrals.NONE,
                        List.of())));
    }

    @Test
    void aStructureWhereHelpersLearnAloneAccompaniesNobody() {
        for (int i = 0; i < 12; i++) {
            learns("agent-" + i, "nommer-l-ecran");
        }
        assertThat(
                ccas.inclusion
                        .summarizeStructures()
                        .run(ccas.clock.instant(), done -> true)
                        .orElseThrow(),
                is(new SummarizedStructures(12, 0, 0)));
        assertThat(stores.transactions().run(tx -> stores.of(CohortStore.class).of(tx, Ccas.STRUCTURE)), is(empty()));
    }

    private CohortSummary summary() {
        assertThat(
                ccas.inclusion
                        .summarizeStructures()
                        .run(ccas.clock.instant(), done -> true)
                        .isPresent(),
                is(true));
        return ccas.as(CLAIRE).cohort(Ccas.STRUCTURE).orThrow();
    }

    private void accompanied(int from, int to, @Nullable String goal) {
        for (int i = from; i < to; i++) {
            if (goal != null) {
                wish("hers-" + i, goal);
            }
            helped("hers-" + i, "e");
        }
    }

    private void wish(String id, String goal) {
        ccas.as(Ccas.learner(id))
                .about(new LearnerId(id))
                .stateWish(new SaidWish(goal, LearningWay.ALONE, Device.PHONE, true, Network.GOOD, null))
                .orThrow();
    }

    private void helped(String id, String evidence) {
        ccas.as(Ccas.helper())
                .record(List.of(ccas.practice(evidence, Ccas.helper(), new LearnerId(id), true, Help.TOGETHER)));
    }

    private static Actor agent(String id) {
        return new Actor(id, Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE));
    }

    private void learns(String id, String step) {
        Actor agent = agent(id);
        ItemRef item = new ItemRef("accompagner-a-distance", "1.0.0", step);
        ccas.as(agent).record(List.of(ccas.draft(step, agent, agent.asLearner()).practised(item, true, Help.ALONE)));
    }
}
