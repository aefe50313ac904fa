package org.inclusion.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * Renews the figures of a structure that ten people are new to, and lets the others stand, so that a comparison of two published
 * sums tells about ten people or more, never about one who came between.
 *
 * <ol>
 *   <li>Newcomers wait until they are ten, and until then they are in no figure at all. Those of them, and of others, who are new
 *       in the sums of an area wait there until they are ten.
 *   <li>The sums of an area stand until ten people have a level there at which no published sum of the area has counted them.
 *       Someone who returns to an earlier level, or has a level no more, does not make one of the ten: so each sum differs by ten
 *       people from every earlier one, not from the latest alone.
 *   <li>Of an area with one to nine established, no levels are kept.
 * </ol>
 *
 * <p>Used once, by one thread.
 */
final class Renewal {

    private static final List<Long> NO_LEVELS = LevelSums.NOBODY.millionths();

    private final StructureSums sums;
    private final List<CohortRow> standing;
    private final Instant now;
    private final boolean renewsPeople;
    private final PeopleSums people;
    private final List<Counted> counted = new ArrayList<>();

    /**
     * Begins with the people.
     *
     * @param sums the people of today
     * @param standing the published rows
     * @param now when the run began
     */
    Renewal(StructureSums sums, List<CohortRow> standing, Instant now) {
        this.sums = sums;
        this.standing = standing;
        this.now = now;
        PeopleSums all = sums.before().plus(sums.newcomers());
        // After erasures, an area may count more people than there are. Then everything stands.
        renewsPeople =
                isEnough(sums.came().size()) && standing.stream().allMatch(row -> established(row) <= all.people());
        people = renewsPeople ? all : sums.before();
    }

    /**
     * The sums to publish.
     *
     * @param since the latest run of the structure
     * @param areas the areas
     */
    Publication of(@Nullable Instant since, List<AreaId> areas) {
        if (renewsPeople) {
            counted.addAll(sums.came());
        }
        List<CohortRow> rows =
                areas.stream().flatMap(area -> row(area).stream()).toList();
        return new Publication(sums.structure(), since, now, rows, counted);
    }

    private Optional<CohortRow> row(AreaId area) {
        if (isFirst()) {
            return Optional.of(row(area, people.newIn(area)));
        }
        AreaSums arrived = people.newIn(area);
        AreaSums today = isEnough(arrived.people()) ? people.countedIn(area).plus(arrived) : people.countedIn(area);
        return isEnough(today.fresh().size()) && today.people() <= countedPeople()
                ? Optional.of(row(area, today))
                : standing.stream()
                        .filter(old -> old.area().equals(area))
                        .findFirst()
                        .map(old -> row(area, established(old), old.first(), old.last(), old.computedAt()));
    }

    /** At first there is nothing to compare with, and every area begins. */
    private boolean isFirst() {
        return renewsPeople && standing.isEmpty() && sums.before().people() == 0;
    }

    private CohortRow row(AreaId area, AreaSums today) {
        if (Suppression.isTooFew(today.people())) {
            return row(area, today.people(), NO_LEVELS, NO_LEVELS, now);
        }
        counted.addAll(today.fresh());
        return row(
                area,
                today.people(),
                today.levels().first().millionths(),
                today.levels().last().millionths(),
                now);
    }

    private CohortRow row(AreaId area, long established, List<Long> first, List<Long> last, Instant computedAt) {
        return new CohortRow(
                sums.structure(),
                area,
                countedPeople(),
                countedPeople() - established,
                first,
                last,
                computedAt,
                renewsPeople || standing.isEmpty() ? now : standing.get(0).peopleAt());
    }

    private long countedPeople() {
        return renewsPeople || standing.isEmpty()
                ? people.people()
                : standing.get(0).people();
    }

    private static boolean isEnough(long people) {
        return people >= Suppression.FEWEST;
    }

    private static long established(CohortRow row) {
        return row.people() - row.notEstablished();
    }
}
