package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.cohort.CohortRow;
import org.inclusion.cohort.CohortStore;
import org.inclusion.id.AreaId;
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
        assertThat(structures(), hasItem(structure));
        replace(structure, List.of());
        replace(structure, List.of());
        assertThat(of(structure), empty());
        assertThat(structures(), not(hasItem(structure)));
        assertThat(of(other), hasSize(2));
        assertThat(structures().stream().filter(other::equals).toList(), hasSize(1));
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
                    stores().cohorts().replace(tx, structure, NOON, List.of(row(structure, "2", 20)));
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(of(structure), contains(before));
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
    void ofTwoRunsTheOneThatBeganLaterStays() {
        String structure = structure();
        Instant later = NOON.plusSeconds(1);
        CohortRow kept = row(structure, "1", 10, later);
        replace(structure, later, List.of(kept));
        replace(structure, NOON, List.of(row(structure, "1", 11), row(structure, "2", 11)));
        assertThat(of(structure), contains(kept));
        replace(structure, NOON, List.of());
        assertThat(of(structure), contains(kept));
        replace(structure, later.plusSeconds(1), List.of());
        assertThat(of(structure), empty());
        replace(structure, later, List.of(kept));
        assertThat("what is gone is not brought back", of(structure), empty());
    }

    @Test
    void ofRunsAtTheSameTimeTheWholeResultOfTheOneThatBeganLastStays() {
        String structure = structure();
        replace(structure, NOON.minusSeconds(1), List.of(row(structure, "2", 1, NOON.minusSeconds(1))));
        together(4, number -> {
            List<CohortRow> rows = new ArrayList<>();
            for (int area = number; area <= 3 + number; area++) {
                rows.add(row(structure, String.valueOf(area), number, NOON.plusSeconds(number)));
            }
            replace(structure, NOON.plusSeconds(number), rows);
        });
        List<CohortRow> rows = of(structure);
        assertThat(rows, hasSize(4));
        assertThat(rows.stream().map(CohortRow::computedAt).distinct().toList(), contains(NOON.plusSeconds(3)));
    }

    private static CohortRow row(String structure, String area, long people) {
        return row(structure, area, people, NOON);
    }

    private static CohortRow row(String structure, String area, long people, Instant computedAt) {
        return new CohortRow(structure, new AreaId(area), people, people / 2, FIRST, LAST, computedAt);
    }

    private static String structure() {
        return someone().value();
    }

    private void replace(String structure, List<CohortRow> rows) {
        replace(structure, NOON, rows);
    }

    private void replace(String structure, Instant computedAt, List<CohortRow> rows) {
        inTransaction(tx -> stores().cohorts().replace(tx, structure, computedAt, rows));
    }

    private List<CohortRow> of(String structure) {
        return ask(tx -> stores().cohorts().of(tx, structure));
    }

    private List<String> structures() {
        return ask(tx -> stores().cohorts().structures(tx));
    }
}
