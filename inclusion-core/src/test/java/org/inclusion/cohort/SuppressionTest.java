package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.cohort.CohortSummary.Area;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From all that is shown, no figure about fewer than ten people can be computed. */
class SuppressionTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void aLargeGroupIsShownAsItIs() {
        CohortSummary summary = shown(100, 60, 90);
        assertThat(summary.people(), is(100L));
        assertThat(summary.computedAt(), is(NOON));
        assertThat(summary.areas(), equalTo(List.of(area("1", 60, 40L), area("2", 90, 10L))));
    }

    @Test
    void ofFewerThanTenPeopleNothingIsShownNotEvenThatTheyAreThere() {
        for (int people = 0; people < 10; people++) {
            assertThat(shown(people, people, 0), equalTo(Suppression.shown("ccas", List.of(), List.of())));
        }
        assertThat(shown(10, 10, 0).areas().size(), is(2));
    }

    @Test
    void anAreaWithFewerThanTenEstablishedIsLeftOut() {
        assertThat(shown(100, 9, 60).areas(), equalTo(List.of(area("2", 60, 40L))));
        assertThat(shown(100, 1, 1).areas(), is(empty()));
        assertThat(shown(100, 10, 60).areas().size(), is(2));
    }

    @Test
    void wherePeopleWithoutALevelAreFewNoAreaGivesThemAway() {
        CohortSummary summary = shown(100, 97, 60);
        assertThat(summary.people(), is(nullValue()));
        assertThat(summary.areas(), equalTo(List.of(area("1", 97, null), area("2", 60, null))));
    }

    @Test
    void ofFewerThanTwentyPeopleItIsNotShownHowManyHaveNoLevel() {
        CohortSummary summary = shown(19, 19, 0);
        assertThat(summary.people(), is(nullValue()));
        assertThat(summary.areas(), equalTo(List.of(area("1", 19, null), area("2", 0, null))));
        assertThat(shown(20, 20, 0).people(), is(20L));
    }

    @Test
    void nobodyIsAFigureAboutEverybody() {
        assertThat(shown(40, 40, 0).areas(), equalTo(List.of(area("1", 40, 0L), area("2", 0, 40L))));
    }

    @Test
    void sumsAreShownInWholePeople() {
        CohortRow row = new CohortRow(
                "ccas",
                new AreaId("1"),
                12,
                0,
                List.of(400_000L, 2_600_000L, 8_500_000L, 500_000L),
                List.of(0L, 0L, 1_499_999L, 10_500_001L),
                NOON,
                NOON);
        Area area = Suppression.shown("ccas", List.of(row), List.of()).areas().get(0);
        assertThat(
                area.first(), equalTo(Map.of(Help.SHOWN, 0L, Help.TOGETHER, 3L, Help.SUPPORTED, 9L, Help.ALONE, 1L)));
        assertThat(
                area.last(), equalTo(Map.of(Help.SHOWN, 0L, Help.TOGETHER, 0L, Help.SUPPORTED, 1L, Help.ALONE, 11L)));
    }

    /**
     * Whoever sees a summary asks which truths it could come from. Every truth of two areas and up to sixty people is
     * tried: of a group of one to nine people, each summary leaves open how many there are.
     */
    @Test
    void whateverIsShownComesFromSeveralTruthsThatDifferInEverySmallGroup() {
        Map<CohortSummary, List<List<Integer>>> truths = new HashMap<>();
        for (int people = 0; people <= 60; people++) {
            for (int one = 0; one <= people; one++) {
                for (int two = 0; two <= people; two++) {
                    // The groups: everybody, and in each area those who are established, and the others.
                    truths.computeIfAbsent(shown(people, one, two), none -> new ArrayList<>())
                            .add(List.of(people, one, people - one, two, people - two));
                }
            }
        }
        // Of those shown with more, some truths were not tried.
        truths.keySet().removeIf(summary -> summary.areas().stream().anyMatch(area -> area.established() > 40));
        assertThat(truths.size(), greaterThan(1_000));
        truths.forEach((summary, possible) -> {
            for (int group = 0; group < 5; group++) {
                Set<Integer> sizes = new TreeSet<>();
                for (List<Integer> truth : possible) {
                    sizes.add(truth.get(group));
                }
                boolean isSmall = sizes.stream().anyMatch(size -> size > 0 && size < 10);
                assertThat(
                        "group " + group + " of " + summary + " is one of " + sizes,
                        !isSmall || sizes.size() > 1,
                        is(true));
            }
        });
    }

    /** The same by subtraction, for as many areas as there are. */
    @Test
    void everyFigureAndEveryDifferenceOfTwoIsAboutNobodyOrTenPeople() {
        qt().withExamples(5_000)
                .forAll(
                        integers().between(0, 300),
                        lists().of(integers().between(0, 300)).ofSizeBetween(1, 5))
                .checkAssert((people, established) -> {
                    CohortSummary summary = shown(
                            people,
                            established.stream()
                                    .mapToInt(each -> Math.min(people, each))
                                    .toArray());
                    List<Long> totals = new ArrayList<>();
                    if (summary.people() != null) {
                        totals.add(summary.people());
                    }
                    for (Area area : summary.areas()) {
                        isNobodyOrTen(area.established());
                        if (area.notEstablished() != null) {
                            isNobodyOrTen(area.notEstablished());
                            totals.add(area.established() + area.notEstablished());
                        }
                    }
                    for (long total : totals) {
                        isNobodyOrTen(total);
                        summary.areas().forEach(area -> isNobodyOrTen(total - area.established()));
                    }
                });
    }

    private static void isNobodyOrTen(long people) {
        assertThat(people, anyOf(is(0L), greaterThanOrEqualTo(10L)));
    }

    /** What is shown of so many people, of whom in each area so many are established. */
    private static CohortSummary shown(int people, int... established) {
        List<CohortRow> rows = new ArrayList<>();
        for (int i = 0; i < established.length; i++) {
            List<Long> sums = List.of(0L, 0L, 0L, established[i] * 1_000_000L);
            rows.add(new CohortRow(
                    "ccas",
                    new AreaId(String.valueOf(i + 1)),
                    people,
                    people - established[i],
                    sums,
                    sums,
                    NOON,
                    NOON));
        }
        return Suppression.shown("ccas", rows, List.of());
    }

    private static Area area(String id, long established, @Nullable Long notEstablished) {
        Map<Help, Long> levels = established == 0
                ? Map.of()
                : Map.of(Help.SHOWN, 0L, Help.TOGETHER, 0L, Help.SUPPORTED, 0L, Help.ALONE, established);
        return new Area(new AreaId(id), established, notEstablished, levels, levels, NOON, null);
    }
}
