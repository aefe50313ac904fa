package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.access.LearnerId;
import org.inclusion.cohort.CohortRow;
import org.inclusion.cohort.CohortStore;
import org.inclusion.cohort.CountRow;
import org.inclusion.cohort.Counted;
import org.inclusion.cohort.DoneRow;
import org.inclusion.cohort.EarlierLevels;
import org.inclusion.cohort.EarlierPeople;
import org.inclusion.cohort.Figure;
import org.inclusion.cohort.Publication;
import org.inclusion.cohort.Quarter;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.inclusion.id.StepId;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link CohortStore} passes. */
public abstract class CohortStoreContract extends StoreContract {

    private static final List<Long> FIRST = List.of(0L, 1L, 2_500_000L, 9_000_000_000_000L);
    private static final List<Long> LAST = List.of(7L, 8L, 9L, 10L);

    @Test
    void aStructureThatWasNeverSummedUpHasNoRows() {
        assertThat(of(structure()), empty());
    }

    @Test
    void theRowsOfAStructureAreReadBackByArea() {
        String structure = structure();
        CohortRow two = row(structure, "2", 1_000);
        CohortRow ten = row(structure, "10", 10_000_000_000L);
        CohortRow letters = row(structure, "a", 12);
        CohortRow capitals = row(structure, "B", 11);
        replace(structure, List.of(letters, two, capitals, ten));
        assertThat(of(structure), contains(ten, two, capitals, letters));
    }

    @Test
    void aRowIsReadBackWithTheFiguresWhosePlaceItTook() {
        String structure = structure();
        Instant before = NOON.minusSeconds(90);
        EarlierPeople people = new EarlierPeople(9_000_000_000L, before);
        EarlierLevels levels = new EarlierLevels(10, FIRST, before.minusSeconds(1));
        List<CohortRow> rows = List.of(
                row(structure, "1", people, levels),
                row(structure, "2", people, null),
                row(structure, "3", null, levels),
                row(structure, "4", null, null));
        replace(structure, rows);
        assertThat(of(structure), equalTo(rows));
    }

    @Test
    void theCountsOfAStructureAreReadBackAndReplaceAllItHad() {
        String structure = structure();
        String other = structure();
        CountRow wish = new CountRow(structure, Figure.wish("send"), 10, 9_000_000_000L, NOON);
        CountRow capital = new CountRow(structure, Figure.wish("Send"), 11, 11, NOON);
        CountRow step = new CountRow(structure, Figure.step("pack", new StepId("send")), 12, 30, NOON);
        CountRow another = new CountRow(structure, Figure.step("Pack", new StepId("send")), 13, 30, NOON);
        CountRow reason = new CountRow(structure, Figure.reason(ReferralReason.REPAIR), 14, 30, NOON);
        CountRow answer = new CountRow(structure, Figure.answer(ReferralAnswer.Kind.HELPED), 15, 30, NOON);
        CountRow there = new CountRow(other, Figure.wish("send"), 14, 14, NOON);
        assertThat(counts(structure), empty());
        count(structure, wish, capital, step, another, reason, answer);
        count(other, there);
        assertThat(counts(structure), containsInAnyOrder(wish, capital, step, another, reason, answer));
        CountRow renewed = new CountRow(structure, Figure.wish("send"), 20, 40, NOON.plusSeconds(1));
        count(structure, renewed, step);
        assertThat(counts(structure), containsInAnyOrder(renewed, step));
        count(structure);
        assertThat(counts(structure), empty());
        assertThat(counts(other), contains(there));
    }

    @Test
    void aRunThatIsLeftLeavesTheCounts() {
        String structure = structure();
        CountRow kept = new CountRow(structure, Figure.wish("send"), 10, 20, NOON);
        count(structure, kept);
        assertThat(publish(new Publication(structure, null, NOON, List.of(), List.of(), List.of())), is(false));
        assertThat(counts(structure), contains(kept));
    }

    @Test
    void newRowsReplaceAllRowsOfTheStructure() {
        String structure = structure();
        replace(structure, List.of(row(structure, "1", 10), row(structure, "2", 10)));
        CohortRow renewed = row(structure, "2", 20);
        CohortRow fresh = row(structure, "3", 20);
        replace(structure, List.of(renewed, fresh));
        assertThat(of(structure), contains(renewed, fresh));
    }

    @Test
    void aStructureReplacedByNoRowsIsForgotten() {
        String structure = structure();
        String other = structure();
        replace(structure, List.of(row(structure, "1", 10)));
        replace(other, List.of(row(other, "1", 11), row(other, "2", 11)));
        replace(structure, List.of());
        replace(structure, List.of());
        assertThat(of(structure), empty());
        assertThat(of(other), hasSize(2));
    }

    @Test
    void theTimeOfTheLatestRunIsKeptWithRowsOrWithout() {
        String structure = structure();
        assertThat(summedUp(), not(hasKey(structure)));
        replace(structure, List.of(row(structure, "1", 10), row(structure, "2", 10)));
        assertThat(summedUp(), hasEntry(structure, NOON));
        replace(structure, NOON.plusSeconds(1), List.of());
        assertThat(summedUp(), hasEntry(structure, NOON.plusSeconds(1)));
    }

    @Test
    void structuresAreKeptApartToTheLetter() {
        String structure = structure() + "-a";
        String capital = structure.substring(0, structure.length() - 1) + "A";
        CohortRow one = row(structure, "1", 10);
        CohortRow another = row(capital, "1", 11);
        replace(structure, List.of(one));
        replace(capital, List.of(another));
        assertThat(of(structure), contains(one));
        assertThat(of(capital), contains(another));
    }

    @Test
    void aTransactionThatFailsLeavesTheSumsAsTheyWere() {
        String structure = structure();
        CohortRow before = row(structure, "1", 10);
        replace(structure, List.of(before));
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(tx -> {
                    publish(tx, structure, NOON, NOON.plusSeconds(1), List.of(row(structure, "2", 20)));
                    assertThat(of(tx, structure), hasSize(1));
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(of(structure), contains(before));
        assertThat(summedUp(), hasEntry(structure, NOON));
    }

    @Test
    void whoSumsUpAtTheSameTimeLeavesOneWholeResult() {
        String structure = structure();
        together(4, number -> {
            List<CohortRow> rows = new ArrayList<>();
            for (int area = 1; area <= 5; area++) {
                rows.add(row(structure, String.valueOf(area), number));
            }
            replace(structure, rows);
        });
        List<CohortRow> rows = of(structure);
        assertThat(rows, hasSize(5));
        assertThat(rows.stream().map(CohortRow::people).distinct().toList(), hasSize(1));
    }

    @Test
    void aRunThatBeganEarlierIsLeft() {
        String structure = structure();
        Instant later = NOON.plusSeconds(1);
        CohortRow kept = row(structure, "1", 10, later);
        assertThat(replace(structure, later, List.of(kept)), is(true));
        assertThat(replace(structure, NOON, List.of(row(structure, "1", 11), row(structure, "2", 11))), is(false));
        assertThat(of(structure), contains(kept));
        assertThat(replace(structure, NOON, List.of()), is(false));
        assertThat(of(structure), contains(kept));
        assertThat(replace(structure, later.plusSeconds(1), List.of()), is(true));
        assertThat(of(structure), empty());
        assertThat(replace(structure, later, List.of(kept)), is(false));
        assertThat("what is gone is not brought back", of(structure), empty());
    }

    @Test
    void aRunThatBuildsOnAnotherThanTheLatestIsLeft() {
        String structure = structure();
        Instant later = NOON.plusSeconds(1);
        Instant last = NOON.plusSeconds(2);
        CohortRow kept = row(structure, "1", 10);
        LearnerId learner = someone();
        assertThat(publish(structure, NOON, later, List.of(kept), List.of()), is(false));
        assertThat(of(structure), empty());
        assertThat(publish(structure, null, NOON, List.of(kept), List.of()), is(true));
        List<Counted> counted = List.of(Counted.among(structure, learner));
        assertThat(publish(structure, null, later, List.of(), counted), is(false));
        assertThat(publish(structure, null, NOON, List.of(), counted), is(false));
        assertThat(of(structure), contains(kept));
        assertThat(publish(structure, NOON, later, List.of(kept), List.of()), is(true));
        assertThat(publish(structure, NOON, last, List.of(), counted), is(false));
        assertThat(of(structure), contains(kept));
        assertThat("nobody was counted", counted(List.of(learner)), empty());
    }

    @Test
    void ofRunsAtTheSameTimeOneWholeResultStays() {
        String structure = structure();
        Instant before = NOON.minusSeconds(1);
        replace(structure, before, List.of(row(structure, "2", 1, before)));
        AtomicInteger kept = new AtomicInteger();
        together(4, number -> {
            List<CohortRow> rows = new ArrayList<>();
            for (int area = number; area <= 3 + number; area++) {
                rows.add(row(structure, String.valueOf(area), number, NOON.plusSeconds(number)));
            }
            if (publish(structure, before, NOON.plusSeconds(number), rows, List.of())) {
                kept.incrementAndGet();
            }
        });
        List<CohortRow> rows = of(structure);
        assertThat(kept.get(), is(1));
        assertThat(rows, hasSize(4));
        assertThat(
                rows.stream().map(CohortRow::computedAt).distinct().toList(),
                contains(summedUp().get(structure)));
    }

    @Test
    void whomSumsCountedIsReadBackByLearner() {
        String structure = structure();
        String other = structure();
        List<LearnerId> learners = some(120);
        AreaId two = new AreaId("2");
        AreaId three = new AreaId("3");
        List<Counted> everybody = learners.stream()
                .map(learner -> Counted.among(structure, learner))
                .toList();
        LearnerId fatima = learners.get(0);
        List<Counted> hers = List.of(
                Counted.at(structure, fatima, two, Help.SHOWN),
                Counted.at(structure, fatima, two, Help.ALONE),
                Counted.at(structure, fatima, three, Help.SHOWN),
                Counted.in(structure, fatima, Figure.wish("send")),
                Counted.in(structure, fatima, Figure.reason(ReferralReason.REPAIR)),
                Counted.in(structure, fatima, Figure.answer(ReferralAnswer.Kind.HELPED)),
                Counted.in(structure, fatima, Figure.step("pack", new StepId("send"))),
                Counted.in(structure, fatima, Figure.step("Pack", new StepId("send"))));
        Counted there = Counted.at(other, fatima, two, Help.SHOWN);
        publish(structure, null, NOON, List.of(), everybody);
        publish(structure, NOON, NOON, List.of(), hers);
        publish(other, null, NOON, List.of(), List.of(there));
        Set<Counted> expected = new HashSet<>(everybody);
        expected.addAll(hers);
        expected.add(there);
        assertThat(counted(learners), equalTo(expected));
        expected.removeIf(person -> !person.learner().equals(fatima));
        assertThat(counted(List.of(fatima)), equalTo(expected));
        assertThat(counted(List.of(someone())), empty());
        assertThat(counted(List.of()), empty());
    }

    @Test
    void whoIsCountedAgainIsCountedOnce() {
        String structure = structure();
        LearnerId learner = someone();
        List<Counted> once =
                List.of(Counted.among(structure, learner), Counted.at(structure, learner, new AreaId("2"), Help.SHOWN));
        publish(structure, null, NOON, List.of(), once);
        publish(structure, NOON, NOON, List.of(), once);
        assertThat(counted(List.of(learner)), equalTo(Set.copyOf(once)));
    }

    @Test
    void learnersAreKeptApartToTheLetter() {
        String structure = structure();
        LearnerId small = new LearnerId(someone().value() + "-a");
        LearnerId capital =
                new LearnerId(small.value().substring(0, small.value().length() - 1) + "A");
        publish(structure, null, NOON, List.of(), List.of(Counted.among(structure, small)));
        assertThat(counted(List.of(capital)), empty());
        inTransaction(tx -> stores().of(CohortStore.class).forget(tx, capital));
        assertThat(counted(List.of(small)), hasSize(1));
    }

    @Test
    void aLearnerIsForgottenAndTheSumsStand() {
        String structure = structure();
        LearnerId learner = someone();
        LearnerId another = someone();
        CohortRow kept = row(structure, "1", 10);
        publish(
                structure,
                null,
                NOON,
                List.of(kept),
                List.of(
                        Counted.among(structure, learner),
                        Counted.at(structure, learner, new AreaId("1"), Help.ALONE),
                        Counted.among(structure, another)));
        inTransaction(tx -> stores().of(CohortStore.class).forget(tx, learner));
        inTransaction(tx -> stores().of(CohortStore.class).forget(tx, learner));
        assertThat(counted(List.of(learner, another)), contains(Counted.among(structure, another)));
        assertThat(of(structure), contains(kept));
    }

    @Test
    void whatWasDoneIsReadBackByQuarterAndKind() {
        String structure = structure();
        DoneRow spring = done(structure, DoneRow.Kind.WORKSHOP, new Quarter(2026, 2), NOON);
        DoneRow fall = done(structure, DoneRow.Kind.ACCOMPANIMENT, new Quarter(2026, 4), NOON);
        DoneRow promises = new DoneRow(structure, DoneRow.Kind.PROMISE, new Quarter(2026, 4), 12, 12, 0, NOON);
        assertThat(done(structure), empty());
        for (DoneRow row : List.of(promises, fall, spring)) {
            assertThat(renew(row, null), is(true));
        }
        assertThat(done(structure), contains(spring, fall, promises));
        assertThat(done(structure()), empty());
    }

    @Test
    void aCountOfWhatWasDoneTakesThePlaceOfTheOneThatIsKnown() {
        String structure = structure();
        Instant later = NOON.plusSeconds(1);
        DoneRow first = done(structure, DoneRow.Kind.ACCOMPANIMENT, new Quarter(2026, 4), NOON);
        DoneRow next = new DoneRow(structure, first.kind(), first.quarter(), 9_000_000_000L, 9_000_000_001L, 7, later);
        assertThat("there is nothing to replace", renew(next, NOON), is(false));
        assertThat(renew(first, null), is(true));
        assertThat("somebody was first", renew(next, null), is(false));
        assertThat(renew(next, NOON.minusSeconds(1)), is(false));
        assertThat(done(structure), contains(first));
        assertThat(renew(next, NOON), is(true));
        assertThat("once", renew(next, NOON), is(false));
        assertThat(done(structure), contains(next));
    }

    @Test
    void whatWasDoneStandsWhenTheSumsAreRenewedAndWhenSomebodyIsForgotten() {
        String structure = structure();
        LearnerId learner = someone();
        DoneRow row = done(structure, DoneRow.Kind.ACCOMPANIMENT, new Quarter(2026, 4), NOON);
        renew(row, null);
        replace(structure, List.of());
        inTransaction(tx -> stores().of(CohortStore.class).forget(tx, learner));
        assertThat(done(structure), contains(row));
    }

    private static DoneRow done(String structure, DoneRow.Kind kind, Quarter quarter, Instant notedUntil) {
        return new DoneRow(structure, kind, quarter, 10, 12, 300, notedUntil);
    }

    private List<DoneRow> done(String structure) {
        return ask(tx -> stores().of(CohortStore.class).done(tx, structure));
    }

    private boolean renew(DoneRow row, @Nullable Instant since) {
        return ask(tx -> stores().of(CohortStore.class).renew(tx, row, since));
    }

    private static CohortRow row(String structure, String area, long people) {
        return row(structure, area, people, NOON);
    }

    private static CohortRow row(
            String structure, String area, @Nullable EarlierPeople people, @Nullable EarlierLevels levels) {
        return new CohortRow(structure, new AreaId(area), 20, 10, FIRST, LAST, NOON, NOON, people, levels);
    }

    private static CohortRow row(String structure, String area, long people, Instant computedAt) {
        return new CohortRow(
                structure, new AreaId(area), people, people / 2, FIRST, LAST, computedAt, computedAt.minusSeconds(60));
    }

    private static String structure() {
        return someone().value();
    }

    private boolean replace(String structure, List<CohortRow> rows) {
        return replace(structure, NOON, rows);
    }

    /** Publishes as a run does that builds on the latest. */
    private boolean replace(String structure, Instant computedAt, List<CohortRow> rows) {
        return publish(structure, summedUp().get(structure), computedAt, rows, List.of());
    }

    private boolean publish(
            String structure,
            @Nullable Instant since,
            Instant computedAt,
            List<CohortRow> rows,
            List<Counted> counted) {
        return publish(new Publication(structure, since, computedAt, rows, List.of(), counted));
    }

    private boolean publish(Publication publication) {
        return ask(tx -> stores().of(CohortStore.class).publish(tx, publication));
    }

    /** Publishes counts alone, as a run does that builds on the latest. */
    private void count(String structure, CountRow... counts) {
        assertThat(
                publish(new Publication(
                        structure, summedUp().get(structure), NOON, List.of(), List.of(counts), List.of())),
                is(true));
    }

    private void publish(Transaction tx, String structure, Instant since, Instant computedAt, List<CohortRow> rows) {
        assertThat(
                stores().of(CohortStore.class)
                        .publish(tx, new Publication(structure, since, computedAt, rows, List.of(), List.of())),
                is(true));
    }

    private List<CohortRow> of(String structure) {
        return ask(tx -> of(tx, structure));
    }

    private List<CohortRow> of(Transaction tx, String structure) {
        return stores().of(CohortStore.class).of(tx, structure);
    }

    private List<CountRow> counts(String structure) {
        return ask(tx -> stores().of(CohortStore.class).counts(tx, structure));
    }

    private Map<String, Instant> summedUp() {
        return ask(tx -> stores().of(CohortStore.class).summedUp(tx));
    }

    private Set<Counted> counted(List<LearnerId> learners) {
        return ask(tx -> stores().of(CohortStore.class).counted(tx, learners));
    }
}
