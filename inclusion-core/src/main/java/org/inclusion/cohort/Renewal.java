package org.inclusion.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * Renews the figures of a structure that ten people are new to, and lets the others stand, so that a comparison of two
 * published sums tells about ten people or more, never about one who came between.
 *
 * <ol>
 * <li>Newcomers wait until they are ten, and until then they are in no figure at all. Those of them, and of others, who
 * are new in the sums of an area wait there until they are ten.
 * <li>The sums of an area stand until ten people have a level there at which no published sum of the area has counted
 * them. Someone who returns to an earlier level, or has a level no more, does not make one of the ten: so each sum
 * differs by ten people from every earlier one, not from the latest alone.
 *   <li>Of an area with one to nine established, no levels are kept.
 *   <li>A figure that is renewed keeps the one whose place it takes, if that one was shown.
 * <li>Wishes, themes, modes, referrals and steps are renewed as {@link CountRenewal} says. All but the steps wait
 * with newcomers.
 * </ol>
 *
 * <p>Used once, by one thread.
 */
final class Renewal {

    /** The kinds of figures in which the people of a structure are counted beside the areas. */
    static final Set<Figure.Kind> OF_PEOPLE = Collections.unmodifiableSet(
            EnumSet.of(Figure.Kind.WISH, Figure.Kind.THEME, Figure.Kind.MODE, Figure.Kind.REASON, Figure.Kind.ANSWER));

    private static final List<Long> NO_LEVELS = LevelSums.NOBODY.millionths();

    private final StructureSums sums;
    private final List<CohortRow> standing;
    private final CountRenewal counts;
    private final Instant now;
    private final boolean renewsPeople;
    private final PeopleSums people;
    private final List<Counted> counted = new ArrayList<>();

    /**
     * Begins with the people.
     *
     * @param sums the people of today
     * @param standing the published rows
     * @param counts the published counts
     * @param now when the run began
     */
    Renewal(StructureSums sums, List<CohortRow> standing, List<CountRow> counts, Instant now) {
        this.sums = sums;
        this.standing = standing;
        this.counts = new CountRenewal(sums.structure(), counts, now);
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
        List<CohortRow> rows = List.of();
        List<CountRow> all = new ArrayList<>(counts.rows(Figure.Kind.STEP, sums.stepsOfHelpers(), sums.helpers()));
        if (sums.isAccompanying()) {
            rows = rows(areas);
            for (Figure.Kind kind : OF_PEOPLE) {
                all.addAll(counts.rows(kind, people.counts(), countedPeople()));
            }
        }
        counted.addAll(counts.counted());
        return new Publication(sums.structure(), since, now, rows, all, counted);
    }

    private List<CohortRow> rows(List<AreaId> areas) {
        if (renewsPeople) {
            counted.addAll(sums.came());
        }
        return areas.stream().flatMap(area -> row(area).stream()).toList();
    }

    private Optional<CohortRow> row(AreaId area) {
        if (isFirst()) {
            return Optional.of(row(area, people.newIn(area)));
        }
        AreaSums arrived = people.newIn(area);
        AreaSums today = isEnough(arrived.people()) ? people.countedIn(area).plus(arrived) : people.countedIn(area);
        return isEnough(today.fresh().size()) && today.people() <= countedPeople()
                ? Optional.of(row(area, today))
                : published(area)
                        .map(old -> row(
                                area, established(old), old.first(), old.last(), old.computedAt(), old.levelsBefore()));
    }

    private Optional<CohortRow> published(AreaId area) {
        return standing.stream().filter(old -> old.area().equals(area)).findFirst();
    }

    /** At first there is nothing to compare with, and every area begins. */
    private boolean isFirst() {
        return renewsPeople && standing.isEmpty() && sums.before().people() == 0;
    }

    private CohortRow row(AreaId area, AreaSums today) {
        EarlierLevels before = published(area).map(Suppression::levelsBefore).orElse(null);
        if (Suppression.isTooFew(today.people())) {
            return row(area, today.people(), NO_LEVELS, NO_LEVELS, now, before);
        }
        counted.addAll(today.fresh());
        return row(
                area,
                today.people(),
                today.levels().first().millionths(),
                today.levels().last().millionths(),
                now,
                before);
    }

    private CohortRow row(
            AreaId area,
            long established,
            List<Long> first,
            List<Long> last,
            Instant computedAt,
            @Nullable EarlierLevels before) {
        return new CohortRow(
                sums.structure(),
                area,
                countedPeople(),
                countedPeople() - established,
                first,
                last,
                computedAt,
                isPeopleNew() ? now : standing.get(0).peopleAt(),
                isPeopleNew()
                        ? Suppression.peopleBefore(standing)
                        : standing.get(0).peopleBefore(),
                before);
    }

    private long countedPeople() {
        return isPeopleNew() ? people.people() : standing.get(0).people();
    }

    private boolean isPeopleNew() {
        return renewsPeople || standing.isEmpty();
    }

    private static boolean isEnough(long people) {
        return people >= Suppression.FEWEST;
    }

    private static long established(CohortRow row) {
        return row.people() - row.notEstablished();
    }
}
