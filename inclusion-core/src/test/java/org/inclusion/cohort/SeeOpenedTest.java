package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inclusion.Inclusion;
import org.inclusion.SettableClock;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Role;
import org.inclusion.completion.CompletionPlace;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journal.JournalStore;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A coordinator sees how many people of a course have opened what was chosen for it: in tens, never one person. */
class SeeOpenedTest {

    private static final Actor CORALIE = new Actor("coralie", Set.of(Role.COORDINATOR), Set.of("school"));
    private static final PathId PATH = new PathId("premiers-pas");
    private static final StepId WRITE = new StepId("ecrire-un-message");
    private static final String PLATFORM = "platform-1";

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock("2026-11-27T09:00:00Z");
    private final Inclusion inclusion = Inclusion.builder()
            .stores(stores)
            .clock(clock)
            .installationKey(new byte[32])
            .completionGateway((address, completion, at) -> {
                throw new AssertionError("nothing is sent here");
            })
            .build();

    @AfterEach
    void close() {
        inclusion.close();
    }

    private static Actor learner(int number) {
        return new Actor("learner-" + number, Set.of(Role.LEARNER), Set.of("school"));
    }

    private static Set<LearnerId> course(int people) {
        return IntStream.range(0, people)
                .mapToObj(number -> learner(number).asLearner())
                .collect(Collectors.toSet());
    }

    private void takesThePath(int number) {
        Actor herself = learner(number);
        inclusion.as(herself).about(herself.asLearner()).enrol(PATH).orThrow();
    }

    private void practises(int number) {
        Actor herself = learner(number);
        inclusion
                .as(herself)
                .record(List.of(Evidence.by(herself)
                        .withId("p" + number)
                        .about(herself.asLearner())
                        .in("school")
                        .at(clock.instant())
                        .practised(new ItemRef("premiers-pas", "1.0.0", WRITE.value()), true, Help.ALONE)));
    }

    private void answers(int number, boolean agrees) {
        inclusion
                .tellCompletion()
                .answer(learner(number), new CompletionPlace("link-1", PLATFORM, PATH, null, "sealed"), agrees)
                .orThrow();
    }

    private OpenedSum seen(int people) {
        return inclusion
                .as(CORALIE)
                .opened("school", PLATFORM, PATH, null, course(people))
                .orThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "19, 19,",
        "20, 9,",
        "20, 10, 10",
        "20, 20, 10",
        "29, 29, 10",
        "30, 29, 20",
        "40, 19, 10",
        "2000, 1999, 1990",
        "0, 0,",
        "5, 5,"
    })
    void itIsShownInTensWithTenOthersBesideThem(int people, int opened, Integer atLeast) {
        assertThat(OpenedSum.shown(people, opened), equalTo(new OpenedSum(people, atLeast)));
    }

    @Test
    void twoSumsDifferByTenPeopleOrByNobodyAndNeverTellOfFewerThanTen() {
        for (int people = 0; people < 120; people++) {
            for (int opened = 0; opened < people; opened++) {
                Integer before = OpenedSum.shown(people, opened).atLeast();
                Integer after = OpenedSum.shown(people, opened + 1).atLeast();
                int step = (after == null ? 0 : after) - (before == null ? 0 : before);
                assertThat(step == 0 || step == 10, is(true));
                if (after != null) {
                    assertThat(after, greaterThanOrEqualTo(10));
                    assertThat(people - after, greaterThanOrEqualTo(10));
                }
            }
        }
    }

    @Test
    void aPersonCountsWhoTookThePathOrDidSomethingOfItOrAgreedAtALinkToIt() {
        IntStream.range(0, 4).forEach(this::takesThePath);
        IntStream.range(4, 7).forEach(this::practises);
        IntStream.range(7, 9).forEach(number -> answers(number, true));
        assertThat(seen(30).atLeast(), is(nullValue()));
        answers(9, true);
        assertThat(seen(30), equalTo(new OpenedSum(30, 10)));
    }

    @Test
    void aPersonWhoSaidNoCountsNowhereWhateverSheDoesThere() {
        IntStream.range(0, 10).forEach(this::takesThePath);
        answers(3, false);
        practises(3);
        assertThat(seen(30).atLeast(), is(nullValue()));
    }

    @Test
    void aPersonWhoseErasureWasRequestedCountsNowhere() {
        IntStream.range(0, 10).forEach(this::takesThePath);
        assertThat(seen(30).atLeast(), is(10));
        inclusion
                .as(learner(4))
                .about(learner(4).asLearner())
                .erasure()
                .request(true)
                .orThrow();
        assertThat(seen(30).atLeast(), is(nullValue()));
    }

    @Test
    void ofOneStepThoseCountWhoDidSomethingOfIt() {
        IntStream.range(0, 15).forEach(this::takesThePath);
        IntStream.range(0, 10).forEach(this::practises);
        OpenedSum step = inclusion
                .as(CORALIE)
                .opened("school", PLATFORM, PATH, WRITE, course(40))
                .orThrow();
        assertThat(step.atLeast(), is(10));
        StepId other = new StepId("joindre-un-fichier");
        assertThat(
                inclusion
                        .as(CORALIE)
                        .opened("school", PLATFORM, PATH, other, course(40))
                        .orThrow()
                        .atLeast(),
                is(nullValue()));
    }

    @Test
    void onlyACoordinatorOfTheStructureSeesIt() {
        Actor other = new Actor("claude", Set.of(Role.COORDINATOR), Set.of("elsewhere"));
        for (Actor asking : List.of(learner(1), other)) {
            assertThat(
                    inclusion.as(asking).opened("school", PLATFORM, PATH, null, course(30)) instanceof Outcome.Refused,
                    is(true));
        }
    }

    @Test
    void theUseOfSumsIsInTheJournalOnceADay() {
        seen(30);
        seen(30);
        inclusion.as(CORALIE).cohort("school").orThrow();
        assertThat(stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 10)), hasSize(1));
    }

    @Test
    void aGroupHasAnEnd() {
        assertThrows(IllegalArgumentException.class, () -> seen(2_001));
    }
}
