package org.inclusion.cohort;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusion.evidence.Help;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out enough that nobody is counted in a group of fewer than ten people, and no such group can be had by subtraction.
 * {@link Renewal} sees to comparisons of two summaries.
 *
 * <p>In each area the same people fall into two groups: those whose level is established, and the others. Both together are
 * everybody, so of three figures two give the third. Therefore:
 *
 * <ol>
 *   <li>Of a structure with fewer than ten people nothing is shown.
 *   <li>An area in which one to nine people are established is left out.
 *   <li>Where in any area one to nine people are <em>not</em> established, that figure is shown in no area, nor how many
 *       people there are: either would give away the other. Nor is it where there are fewer than twenty people: one of two
 *       groups is then too small, and that an area is left out would tell which, and how small.
 * </ol>
 *
 * <p>Levels are never added up over areas, so no total gives a hidden area away. A level is a sum of probabilities over everybody
 * whose level is established, in whole people: it blurs what one person adds, and may come to one.
 */
final class Suppression {

    /** The smallest group of which anything is shown. */
    static final int FEWEST = 10;

    private static final double PERSON = 1_000_000;

    private Suppression() {}

    /** The summary that may be shown of a structure's rows. */
    static CohortSummary shown(String structure, List<CohortRow> rows) {
        if (rows.isEmpty() || rows.get(0).people() < FEWEST) {
            return new CohortSummary(structure, null, null, List.of());
        }
        CohortRow any = rows.get(0);
        boolean hidesOthers =
                any.people() < 2 * FEWEST || rows.stream().anyMatch(row -> isTooFew(row.notEstablished()));
        List<CohortSummary.Area> areas = rows.stream()
                .filter(row -> !isTooFew(established(row)))
                .map(row -> area(row, hidesOthers ? null : row.notEstablished()))
                .toList();
        return new CohortSummary(structure, any.peopleAt(), hidesOthers ? null : any.people(), areas);
    }

    /** Whether these are some people, and fewer than ten. */
    static boolean isTooFew(long people) {
        return people > 0 && people < FEWEST;
    }

    private static long established(CohortRow row) {
        return row.people() - row.notEstablished();
    }

    private static CohortSummary.Area area(CohortRow row, @Nullable Long notEstablished) {
        long established = established(row);
        return new CohortSummary.Area(
                row.area(),
                established,
                notEstablished,
                wholePeople(row.first(), established),
                wholePeople(row.last(), established),
                row.computedAt());
    }

    private static Map<Help, Long> wholePeople(List<Long> sums, long established) {
        Map<Help, Long> people = new EnumMap<>(Help.class);
        if (established > 0) {
            for (Help level : Help.values()) {
                people.put(level, Math.round(sums.get(level.category()) / PERSON));
            }
        }
        return people;
    }
}
