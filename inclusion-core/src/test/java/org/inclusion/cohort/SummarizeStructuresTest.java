package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.StoresWith;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemSubject;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.learner.Receipt;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.privacy.EraseLearners;
import org.inclusion.privacy.MoveLearners;
import org.inclusion.store.Transactions;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A town's people practise, and their structures see how many of them need how much help. */
class SummarizeStructuresTest {

    /** Of the practised step. */
    private static final String AREA = "2";

    private static final Actor CLAIRE = new Actor("claire", Set.of(Role.COORDINATOR), Set.of(Ccas.STRUCTURE));

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(stores);

    @Test
    void beforeAnythingWasSummedUpNothingIsShown() {
        practised("hers-a", 4);
        CohortSummary summary = seen();
        assertThat(
                summary,
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
    void peopleAreCountedAndSoAreThoseOfWhomWeDoNotKnow() {
        for (int i = 0; i < 25; i++) {
            practised("hers-" + i, i < 12 ? 4 : 1);
        }
        assertThat(summarize(), is(new SummarizedStructures(25, 0, 1)));
        CohortSummary summary = seen();
        assertThat(summary.people(), is(25L));
        assertThat(summary.computedAt(), is(ccas.clock.instant()));
        assertThat(summary.areas().size(), is(5));
        CohortSummary.Area practised = area(summary);
        assertThat(practised.established(), is(12L));
        assertThat(practised.notEstablished(), is(13L));
        assertThat(practised.last().values().stream().mapToLong(Long::longValue).sum(), is(12L));
    }

    @Test
    void firstAndLastAreAboutTheSamePeople() {
        for (int i = 0; i < 10; i++) {
            practised("hers-" + i, 6, Help.TOGETHER);
        }
        summarize();
        CohortRow before = row();
        for (int i = 0; i < 10; i++) {
            practised("hers-" + i, 6, Help.ALONE);
        }
        summarize();
        CohortRow after = row();
        assertThat(after.first(), equalTo(before.first()));
        assertThat(after.notEstablished(), is(0L));
        assertThat(
                after.last().get(Help.ALONE.category()),
                greaterThan(before.last().get(Help.ALONE.category())));
        assertThat(
                after.last().get(Help.SHOWN.category()), lessThan(before.last().get(Help.SHOWN.category())));
    }

    @Test
    void twiceIsTheSameAsOnceAndTimeAloneMovesNothing() {
        for (int i = 0; i < 10; i++) {
            practised("hers-" + i, 4);
        }
        summarize();
        CohortRow before = row();
        summarize();
        assertThat(row(), equalTo(before));
        ccas.clock.forward(Duration.ofDays(700));
        summarize();
        CohortRow later = row();
        assertThat(later.last(), equalTo(before.last()));
    }

    @Test
    void whoComesBackAfterALongTimeIsNotCountedAsIfSheHadForgotten() {
        practised("hers-fatima", 12);
        ccas.clock.forward(Duration.ofDays(700));
        practised("hers-fatima", 1);
        summarize();
        assertThat(row().last().get(Help.ALONE.category()), greaterThan(500_000L));
    }

    @Test
    void whoLearnsThereByHerselfIsInNobodysSums() {
        Actor marc = Ccas.helper();
        for (int i = 0; i < 5; i++) {
            ccas.as(marc).record(List.of(practice("own-" + i, marc, marc.asLearner(), Ccas.STRUCTURE, Help.ALONE)));
        }
        summarize();
        assertThat(rows(Ccas.STRUCTURE), is(empty()));
        // Somebody of the structure who looks at what is known of her accompanies her.
        Actor alone = Ccas.learner("hers-alone");
        ccas.as(alone).record(List.of(practice("e", alone, alone.asLearner(), Ccas.STRUCTURE, Help.ALONE)));
        summarize();
        assertThat(rows(Ccas.STRUCTURE), is(empty()));
        ccas.inclusion
                .asHost()
                .witness(
                        alone.asLearner(),
                        "seen",
                        Ccas.STRUCTURE,
                        Ccas.item("joindre-un-fichier"),
                        ccas.clock.instant(),
                        true);
        summarize();
        assertThat(rows(Ccas.STRUCTURE), is(empty()));
        ccas.as(marc).about(alone.asLearner()).profile().orThrow();
        summarize();
        assertThat(row().people(), is(1L));
    }

    @Test
    void whatBecomesOfHerElsewhereIsNotForTheFirstStructureToSee() {
        practised("hers-fatima~ccas~mairie", 4, Help.TOGETHER);
        summarize();
        CohortRow before = row();
        Actor lea = new Actor("lea", Set.of(Role.HELPER), Set.of("mairie"));
        LearnerId fatima = new LearnerId("hers-fatima~ccas~mairie");
        for (int i = 0; i < 8; i++) {
            ccas.clock.forward(Duration.ofHours(1));
            keep(practice("elsewhere-" + i, lea, fatima, "mairie", Help.ALONE));
        }
        summarize();
        assertThat(row().last(), equalTo(before.last()));
        assertThat(
                row("mairie").last().get(Help.ALONE.category()),
                greaterThan(before.last().get(3)));
    }

    @Test
    void whereSheDoesNotAgreeNothingIsEstablished() {
        LearnerId fatima = practised("hers-fatima", 4);
        summarize();
        assertThat(row().notEstablished(), is(0L));
        ccas.as(Ccas.learner("hers-fatima"))
                .about(fatima)
                .disagree(new AreaId(AREA))
                .orThrow();
        summarize();
        assertThat(row().notEstablished(), is(1L));
        assertThat(row().first(), everyItem(is(0L)));
        ccas.as(Ccas.helper()).about(fatima).settle(new AreaId(AREA)).orThrow();
        summarize();
        assertThat(row().notEstablished(), is(0L));
    }

    @Test
    void whatWasCorrectedAwayCountsNowhere() {
        LearnerId fatima = new LearnerId("hers-fatima~ccas~mairie");
        Actor marc = Ccas.helper();
        keep(practice("wrong", marc, fatima, "mairie", Help.ALONE));
        summarize();
        assertThat(row("mairie").people(), is(1L));
        Evidence wrong = practice("right", marc, fatima, Ccas.STRUCTURE, Help.ALONE, "wrong");
        keep(wrong);
        assertThat(summarize().structures(), is(1L));
        assertThat(rows("mairie"), is(empty()));
        assertThat(row().people(), is(1L));
    }

    @Test
    void aNoteThatWasTakenBackAccompaniesNobody() {
        LearnerId fatima = new LearnerId("hers-fatima~ccas~mairie");
        Actor herself = new Actor(fatima.value(), Set.of(Role.LEARNER), Set.of(Ccas.STRUCTURE, "mairie"));
        Actor marc = Ccas.helper();
        ccas.as(herself).record(List.of(practice("own", herself, fatima, Ccas.STRUCTURE, Help.ALONE)));
        keep(practice("wrong", marc, fatima, Ccas.STRUCTURE, Help.ALONE));
        summarize();
        assertThat(row().people(), is(1L));
        keep(practice("right", marc, fatima, "mairie", Help.ALONE, "wrong"));
        summarize();
        assertThat(rows(Ccas.STRUCTURE), is(empty()));
        assertThat(row("mairie").people(), is(1L));
    }

    @Test
    void aHelperOfTwoStructuresPutsNobodyAmongThePeopleOfOneThatIsNotHers() {
        LearnerId fatima = practised("hers-fatima", 4);
        Actor lea = new Actor("lea", Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE, "mairie"));
        Receipt receipt = ccas.as(lea)
                .record(List.of(practice("there", lea, fatima, "mairie", Help.ALONE)))
                .get(0);
        assertThat(receipt.refusal(), equalTo(Refusal.invalid("structure", "not-her-structure")));
        assertThat(summarize().structures(), is(1L));
        assertThat(rows("mairie"), is(empty()));
    }

    @Test
    void whoseEvidenceIsDamagedIsInNoSumAndKeepsNobodyFromTheirs() {
        practised("hers-a", 1);
        practised("hers-z", 1);
        LearnerId damaged = practised("hers-damaged", 1);
        Practice strange = practice("strange", Ccas.helper(), damaged, Ccas.STRUCTURE, Help.ALONE);
        stores.transactions().run(tx -> {
            Measure measure =
                    stores.of(EvidenceStore.class).history(tx, damaged).get(0).measure();
            return stores.of(EvidenceStore.class)
                    .append(
                            tx,
                            List.of(ReceivedEvidence.of(
                                    strange,
                                    ItemSubject.of(new AreaId("no-such-area")),
                                    measure,
                                    ccas.clock.instant())));
        });
        assertThat(summarize(), is(new SummarizedStructures(3, 1, 1)));
        assertThat(row().people(), is(2L));
    }

    @Test
    void stoppedBetweenTwoStructuresEachHasItsOldSumsOrItsNew() {
        for (int i = 0; i < 10; i++) {
            practised("hers-a" + i, 1);
            keep(practice("b" + i, Ccas.helper(), new LearnerId("hers-b" + i + "~mairie"), "mairie", Help.ALONE));
        }
        int[] asked = {0};
        Optional<SummarizedStructures> stopped =
                ccas.inclusion.summarizeStructures().run(ccas.clock.instant(), done -> ++asked[0] < 3);
        assertThat(stopped, is(Optional.empty()));
        assertThat(published().people(), is(10L));
        assertThat(published("mairie"), is(empty()));
        assertThat(summarize(), is(new SummarizedStructures(20, 0, 2)));
        assertThat(inArea(published("mairie")).people(), is(10L));
    }

    @Test
    void stoppedOnTheWayEverythingStaysAsItWas() {
        for (int i = 0; i < 250; i++) {
            practised("hers-%03d".formatted(i), 1);
        }
        summarize();
        CohortRow before = published();
        for (int i = 0; i < 10; i++) {
            practised("hers-more-" + i, 4);
        }
        List<Long> told = new ArrayList<>();
        Optional<SummarizedStructures> stopped = ccas.inclusion
                .summarizeStructures()
                .run(ccas.clock.instant(), done -> {
                    told.add(done);
                    return done < 200;
                });
        assertThat(stopped, is(Optional.empty()));
        assertThat(told, contains(100L, 200L));
        assertThat(published(), equalTo(before));
        assertThat(summarize().learners(), is(260L));
        assertThat(published().people(), is(260L));
    }

    @Test
    void newcomersAreInNoFigureUntilTheyAreTen() {
        for (int i = 0; i < 30; i++) {
            practised("hers-" + i, 4);
        }
        summarize();
        CohortSummary before = seen();
        for (int i = 0; i < 9; i++) {
            practised("hers-new-" + i, 4);
            summarize();
            assertThat("after newcomer " + i, seen(), equalTo(before));
        }
        practised("hers-new-9", 4);
        summarize();
        CohortSummary after = seen();
        assertThat(after.people(), is(40L));
        assertThat(after.computedAt(), is(ccas.clock.instant()));
        assertThat(area(after).established(), is(40L));
        assertThat(area(after).computedAt(), is(ccas.clock.instant()));
    }

    @Test
    void anAreaStandsUntilTenPeopleHaveALevelThatIsNewThere() {
        for (int i = 0; i < 30; i++) {
            practised("hers-" + i, i < 12 ? 4 : 1);
        }
        summarize();
        CohortSummary before = seen();
        for (int i = 12; i < 21; i++) {
            practised("hers-" + i, 4);
        }
        summarize();
        assertThat(seen(), equalTo(before));
        practised("hers-21", 4);
        summarize();
        CohortSummary after = seen();
        assertThat(published().people(), is(30L));
        assertThat("the people stand", after.computedAt(), is(before.computedAt()));
        assertThat(area(after).established(), is(22L));
        assertThat(published().notEstablished(), is(8L));
    }

    @Test
    void whoReturnsToAnEarlierStateIsNotNew() {
        for (int i = 0; i < 30; i++) {
            practised("hers-" + i, 4);
        }
        summarize();
        CohortSummary before = seen();
        for (int i = 0; i < 12; i++) {
            ccas.as(Ccas.learner("hers-" + i))
                    .about(new LearnerId("hers-" + i))
                    .disagree(new AreaId(AREA))
                    .orThrow();
        }
        summarize();
        assertThat(seen(), equalTo(before));
        assertThat(row().notEstablished(), is(12L));
    }

    /** The other run is played by a publication that comes between the first slice and the end. */
    @Test
    void aRunLeavesTheSumsThatAnotherHasPublishedMeanwhile() {
        for (int i = 0; i < 10; i++) {
            practised("hers-" + i, 4);
        }
        Publication other =
                new Publication(Ccas.STRUCTURE, null, ccas.clock.instant(), List.of(), List.of(), List.of());
        ccas.inclusion.summarizeStructures().run(ccas.clock.instant(), done -> {
            stores.transactions().run(tx -> stores.of(CohortStore.class).publish(tx, other));
            return true;
        });
        assertThat(published(Ccas.STRUCTURE), is(empty()));
        summarize();
        assertThat(published().people(), is(10L));
    }

    @Test
    void whoeverIsErasedWhileItRunsIsAmongNobodyWhoWasCountedThoughItIsKilledOnceItHasPublished() {
        AtomicBoolean hasPublished = new AtomicBoolean();
        try (Ccas town = keyed(killed(stores, hasPublished))) {
            List<LearnerId> people = tenWhoPractised(town);
            LearnerId erased = people.get(0);
            Runnable erase = once(() -> {
                town.inclusion.eraseLearners().request(erased, EraseLearners.SHORTEST);
                town.clock.forward(EraseLearners.SHORTEST);
                assertThat(town.inclusion.eraseLearners().due(done -> true).size(), is(1));
            });

            assertThrows(
                    IllegalStateException.class,
                    () -> town.inclusion.summarizeStructures().run(town.clock.instant(), read -> {
                        erase.run();
                        return true;
                    }));

            assertThat(published().people(), is(10L));
            assertThat(counted(erased), is(empty()));
            assertThat(counted(people.get(1)).isEmpty(), is(false));
        }
    }

    @Test
    void anIdThatIsLeftWhileItRunsIsAmongNobodyWhoWasCounted() {
        try (Ccas town = keyed(stores)) {
            List<LearnerId> people = tenWhoPractised(town);
            LearnerId left = people.get(0);
            LearnerId now = new LearnerId("hers-now");
            Runnable move = once(() -> {
                MoveLearners moves = town.inclusion.moveLearners();
                moves.ask(new MoveLearners.Request(left, now, Ccas.STRUCTURE, "marc"))
                        .orThrow();
                moves.confirm(new MoveLearners.Request(left, now, Ccas.STRUCTURE, "ines"))
                        .orThrow();
            });

            town.inclusion.summarizeStructures().run(town.clock.instant(), read -> {
                move.run();
                return true;
            });

            assertThat(counted(left), is(empty()));
            assertThat(counted(people.get(1)).isEmpty(), is(false));
        }
    }

    private static Ccas keyed(Stores stores) {
        return new Ccas(Inclusion.builder().stores(stores).installationKey(new byte[32]));
    }

    /** Stores of a process that ends with the transaction in which it publishes. */
    private static Stores killed(InMemoryStores stores, AtomicBoolean hasPublished) {
        CohortStore cohorts = proxy(CohortStore.class, (proxy, method, arguments) -> {
            if (method.getName().equals("publish")) {
                hasPublished.set(true);
            }
            return method.invoke(stores.of(CohortStore.class), arguments);
        });
        Transactions transactions = proxy(Transactions.class, (proxy, method, arguments) -> {
            if (hasPublished.get()) {
                throw new IllegalStateException("the process was killed");
            }
            return method.invoke(stores.transactions(), arguments);
        });
        Stores publishing = new StoresWith<>(stores, CohortStore.class, cohorts);
        return proxy(
                Stores.class,
                (proxy, method, arguments) ->
                        method.getName().equals("transactions") ? transactions : method.invoke(publishing, arguments));
    }

    private static <T> T proxy(Class<T> port, InvocationHandler handler) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private static Runnable once(Runnable work) {
        AtomicBoolean isDone = new AtomicBoolean();
        return () -> {
            if (!isDone.getAndSet(true)) {
                work.run();
            }
        };
    }

    private static List<LearnerId> tenWhoPractised(Ccas town) {
        List<LearnerId> people = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            LearnerId learner = new LearnerId("hers-" + i);
            Evidence practice = town.practice("e" + i, Ccas.helper(), learner, true, Help.ALONE);
            assertThat(town.as(Ccas.helper()).record(List.of(practice)).get(0).status(), is(Receipt.Status.STORED));
            people.add(learner);
        }
        return people;
    }

    private Set<Counted> counted(LearnerId learner) {
        return stores.transactions().run(tx -> stores.of(CohortStore.class).counted(tx, Set.of(learner)));
    }

    @Test
    void aRoleHoldsInEveryStructureThatTheHostNamesWithIt() {
        Actor both = new Actor("paul", Set.of(Role.COORDINATOR), Set.of(Ccas.STRUCTURE, "mairie"));
        assertThat(ccas.as(both).cohort(Ccas.STRUCTURE) instanceof Outcome.Done, is(true));
        assertThat(ccas.as(both).cohort("mairie") instanceof Outcome.Done, is(true));
    }

    @Test
    void onlyACoordinatorOfTheStructureSeesIt() {
        practised("hers-fatima", 4);
        summarize();
        Outcome<Object> forbidden =
                Outcome.refused(new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refused.not-yours-to-do")));
        Outcome<Object> unknown = Outcome.refused(Refusal.notFound("structure", Ccas.STRUCTURE));
        for (Set<Role> roles :
                List.of(Set.<Role>of(), Set.of(Role.LEARNER), Set.of(Role.HELPER), Set.of(Role.LEARNER, Role.HELPER))) {
            assertThat(see(roles, Ccas.STRUCTURE), equalTo(forbidden));
            assertThat(see(roles, "mairie"), equalTo(unknown));
        }
        assertThat(see(Set.of(Role.COORDINATOR), "mairie"), equalTo(unknown));
        assertThat(see(Set.of(Role.values()), "mairie"), equalTo(unknown));
        assertThat(see(Set.of(Role.COORDINATOR), "Ccas"), equalTo(unknown));
        assertThat(see(Set.of(Role.values()), Ccas.STRUCTURE) instanceof Outcome.Done, is(true));
    }

    private Outcome<CohortSummary> see(Set<Role> roles, String belongsTo) {
        return ccas.as(new Actor("paul", roles, Set.of(belongsTo))).cohort(Ccas.STRUCTURE);
    }

    private CohortSummary seen() {
        return ccas.as(CLAIRE).cohort(Ccas.STRUCTURE).orThrow();
    }

    private static CohortSummary.Area area(CohortSummary summary) {
        return summary.areas().stream()
                .filter(area -> area.area().equals(new AreaId(AREA)))
                .findFirst()
                .orElseThrow();
    }

    private SummarizedStructures summarize() {
        return ccas.inclusion
                .summarizeStructures()
                .run(ccas.clock.instant(), done -> true)
                .orElseThrow();
    }

    private List<CohortRow> published(String structure) {
        return stores.transactions().run(tx -> stores.of(CohortStore.class).of(tx, structure));
    }

    private CohortRow published() {
        return inArea(published(Ccas.STRUCTURE));
    }

    /** The sums of today's people, however few they are, before anything is held back. */
    private List<CohortRow> rows(String structure) {
        StructureSums sums = ccas.inclusion
                .summarizeStructures()
                .sumUp(done -> true)
                .orElseThrow()
                .sums()
                .get(structure);
        return sums == null ? List.of() : List.of(row(structure, sums.before().plus(sums.newcomers())));
    }

    private CohortRow row(String structure, PeopleSums sums) {
        AreaId practised = new AreaId(AREA);
        AreaSums area = sums.countedIn(practised).plus(sums.newIn(practised));
        return new CohortRow(
                structure,
                new AreaId(AREA),
                sums.people(),
                sums.people() - area.people(),
                area.levels().first().millionths(),
                area.levels().last().millionths(),
                ccas.clock.instant(),
                ccas.clock.instant());
    }

    private CohortRow row() {
        return row(Ccas.STRUCTURE);
    }

    private CohortRow row(String structure) {
        return inArea(rows(structure));
    }

    private static CohortRow inArea(List<CohortRow> rows) {
        return rows.stream()
                .filter(row -> row.area().equals(new AreaId(AREA)))
                .findFirst()
                .orElseThrow();
    }

    private LearnerId practised(String id, int times) {
        return practised(id, times, Help.ALONE);
    }

    /** What her helper noted, an hour apart. */
    private LearnerId practised(String id, int times, Help help) {
        LearnerId learner = new LearnerId(id);
        for (int i = 0; i < times; i++) {
            ccas.clock.forward(Duration.ofHours(1));
            String evidence = "e-" + ccas.clock.instant().getEpochSecond() / 3600;
            keep(practice(evidence, Ccas.helper(), learner, Ccas.STRUCTURE, help));
        }
        return learner;
    }

    /** As it was recorded where its actor was at home. */
    private void keep(Evidence evidence) {
        Actor at = new Actor(evidence.header().actor(), Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE, "mairie"));
        assertThat(ccas.as(at).record(List.of(evidence)).get(0).status(), is(Receipt.Status.STORED));
    }

    private Practice practice(String id, Actor actor, LearnerId learner, String structure, Help help) {
        return practice(id, actor, learner, structure, help, null);
    }

    private Practice practice(
            String id, Actor actor, LearnerId learner, String structure, Help help, @Nullable String corrects) {
        return ccas.draft(id, actor, learner)
                .in(structure)
                .superseding(corrects)
                .practised(Ccas.item(oneOfManySteps(id)), true, help);
    }

    /** A level rests on several skills, and a step done again says little. All these are of one area. */
    private static String oneOfManySteps(String evidence) {
        List<String> steps = List.of(
                "joindre-un-fichier", "ecrire-un-message", "appel-video", "rendez-vous-en-ligne", "demarche-en-ligne");
        String digits = evidence.replaceAll("[^0-9]", "");
        return steps.get(digits.isEmpty() ? 0 : (int) (Long.parseLong(digits) % steps.size()));
    }
}
