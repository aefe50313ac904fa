package org.inclusion.cohort;

import static java.util.Comparator.comparing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Theme;
import org.inclusion.evidence.Help;
import org.inclusion.id.StepId;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out enough that nobody is counted in a group of fewer than ten people, and no such group can be had by
 * subtraction. {@link Renewal} sees to comparisons of two summaries.
 *
 * <p>In each area the same people fall into two groups: those whose level is established, and the others. Both together
 * are everybody, so of three figures two give the third. Therefore:
 *
 * <ol>
 *   <li>Of a structure with fewer than ten people nothing is shown.
 *   <li>An area in which one to nine people are established is left out.
 * <li>Where in any area one to nine people are <em>not</em> established, that figure is shown in no area, nor how many
 * people there are: either would give away the other. Nor is it where there are fewer than twenty people: one of two
 * groups is then too small, and that an area is left out would tell which, and how small.
 * <li>A wish, a theme, a mode, a reason, an answer or a step that all but one to nine people share is left out, as one
 * is that fewer than ten share.
 * <li>A figure is shown with the earlier one whose place it took only where both are shown: the two say what two
 * summaries said, and no more.
 * </ol>
 *
 * <p>Levels are never added up over areas, so no total gives a hidden area away. A level is a sum of probabilities over
 * everybody whose level is established, in whole people: it blurs what one person adds, and may come to one.
 */
final class Suppression {

    /** The smallest group of which anything is shown. */
    static final int FEWEST = 10;

    private static final double PERSON = 1_000_000;

    private Suppression() {}

    /** The summary that may be shown of a structure's rows and counts. */
    static CohortSummary shown(String structure, List<CohortRow> rows, List<CountRow> counts) {
        List<CohortSummary.Taken> steps = shown(counts, Figure.Kind.STEP)
                .map(row -> new CohortSummary.Taken(
                        Objects.requireNonNull(row.figure().pack()),
                        new StepId(row.figure().id()),
                        row.people(),
                        row.countedAt()))
                .toList();
        if (rows.isEmpty() || rows.get(0).people() < FEWEST) {
            return new CohortSummary(
                    structure,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    CohortSummary.Accompaniments.NONE,
                    CohortSummary.Referrals.NONE,
                    steps);
        }
        CohortRow any = rows.get(0);
        boolean hidesOthers = hidesOthers(rows);
        List<CohortSummary.Area> areas = rows.stream()
                .filter(row -> !isTooFew(established(row)))
                .map(row -> area(row, hidesOthers ? null : row.notEstablished()))
                .toList();
        List<CohortSummary.Wished> wishes = shown(counts, Figure.Kind.WISH)
                .map(row -> new CohortSummary.Wished(row.figure().id(), row.people(), row.countedAt()))
                .toList();
        return new CohortSummary(
                structure,
                any.peopleAt(),
                hidesOthers ? null : any.people(),
                hidesOthers ? null : any.peopleBefore(),
                areas,
                wishes,
                accompaniments(counts),
                referrals(counts),
                steps);
    }

    private static CohortSummary.Accompaniments accompaniments(List<CountRow> counts) {
        return new CohortSummary.Accompaniments(
                shown(counts, Figure.Kind.THEME)
                        .map(row -> new CohortSummary.OnTheme(
                                Theme.valueOf(row.figure().id()), row.people(), row.countedAt()))
                        .toList(),
                shown(counts, Figure.Kind.MODE)
                        .map(row -> new CohortSummary.ByMode(
                                AccompanimentMode.valueOf(row.figure().id()), row.people(), row.countedAt()))
                        .toList());
    }

    private static CohortSummary.Referrals referrals(List<CountRow> counts) {
        return new CohortSummary.Referrals(
                shown(counts, Figure.Kind.REASON)
                        .map(row -> new CohortSummary.Referred(
                                ReferralReason.valueOf(row.figure().id()), row.people(), row.countedAt()))
                        .toList(),
                shown(counts, Figure.Kind.ANSWER)
                        .map(row -> new CohortSummary.Answered(
                                ReferralAnswer.Kind.valueOf(row.figure().id()), row.people(), row.countedAt()))
                        .toList());
    }

    /** The counts of one kind that may be shown, the largest first. */
    private static Stream<CountRow> shown(List<CountRow> counts, Figure.Kind kind) {
        return counts.stream()
                .filter(row -> row.figure().kind() == kind)
                .filter(row -> row.people() >= FEWEST && !isTooFew(row.among() - row.people()))
                .sorted(comparing(CountRow::people)
                        .reversed()
                        .thenComparing(row -> row.figure().id()));
    }

    /** Whether it is not shown how many people there are, and of how many no level is established. */
    private static boolean hidesOthers(List<CohortRow> rows) {
        return rows.get(0).people() < 2 * FEWEST || rows.stream().anyMatch(row -> isTooFew(row.notEstablished()));
    }

    /**
     * The number of people of published rows, as it will be remembered once another takes its place; null where it is
     * not shown.
     */
    static @Nullable EarlierPeople peopleBefore(List<CohortRow> published) {
        return published.isEmpty() || hidesOthers(published)
                ? null
                : new EarlierPeople(published.get(0).people(), published.get(0).peopleAt());
    }

    /**
     * The sums of a published row, as they will be remembered once others take their place; null where there are none.
     */
    static @Nullable EarlierLevels levelsBefore(CohortRow published) {
        long established = established(published);
        return established < FEWEST ? null : new EarlierLevels(established, published.last(), published.computedAt());
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
                row.computedAt(),
                established > 0 ? before(row.levelsBefore()) : null);
    }

    private static CohortSummary.@Nullable AreaBefore before(@Nullable EarlierLevels earlier) {
        return earlier == null
                ? null
                : new CohortSummary.AreaBefore(
                        earlier.established(),
                        wholePeople(earlier.last(), earlier.established()),
                        earlier.computedAt());
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
