package org.inclusion.cohort;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;

/**
 * Adds up the people of one structure: those whom published sums have counted before, and newcomers; and its helpers
 * who learn. Used by one thread.
 */
final class StructureSums {

    private final String structure;
    private final PeopleSums before = new PeopleSums();
    private final PeopleSums newcomers = new PeopleSums();
    private final List<Counted> came = new ArrayList<>();
    private final CountSums stepsOfHelpers = new CountSums();
    private long helpers;

    StructureSums(String structure) {
        this.structure = structure;
    }

    /**
     * Adds a learner.
     *
     * @param areas the areas in which a level of hers is established
     * @param figures her wish, and how she was accompanied and referred, as far as that is counted today
     * @param known how published sums have counted her, and perhaps others
     */
    void add(LearnerId learner, Map<AreaId, FirstAndLast> areas, Set<Figure> figures, Set<Counted> known) {
        Counted person = Counted.among(structure, learner);
        boolean isNew = !known.contains(person);
        if (isNew) {
            came.add(person);
        }
        PeopleSums sums = isNew ? newcomers : before;
        sums.add();
        areas.forEach((area, levels) -> {
            Counted here = Counted.at(structure, learner, area, levels.last().mostProbable());
            AreaSums ofArea = isCountedIn(area, learner, known) ? sums.countedIn(area) : sums.newIn(area);
            ofArea.add(levels);
            if (!known.contains(here)) {
                ofArea.addFresh(here);
            }
        });
        count(sums.counts(), Renewal.OF_PEOPLE, learner, figures, known);
    }

    /**
     * Adds a helper who learns.
     *
     * @param steps the steps that the helper has taken
     * @param known how published counts have counted the helper, and perhaps others
     */
    void addHelper(LearnerId helper, Set<Figure> steps, Set<Counted> known) {
        helpers++;
        count(stepsOfHelpers, EnumSet.of(Figure.Kind.STEP), helper, steps, known);
    }

    /** Counts a person in the figures of today, and in those that have counted the person before. */
    private void count(
            CountSums sums, Set<Figure.Kind> kinds, LearnerId person, Set<Figure> today, Set<Counted> known) {
        Set<Figure> before = known.stream()
                .filter(row -> row.learner().equals(person) && row.structure().equals(structure))
                .map(Counted::figure)
                .filter(figure -> kinds.contains(figure.kind()))
                .collect(toSet());
        before.forEach(sums::addKnown);
        today.stream()
                .filter(figure -> !before.contains(figure))
                .forEach(figure -> sums.addFresh(Counted.in(structure, person, figure)));
    }

    private boolean isCountedIn(AreaId area, LearnerId learner, Set<Counted> known) {
        return Arrays.stream(Help.values())
                .anyMatch(level -> known.contains(Counted.at(structure, learner, area, level)));
    }

    String structure() {
        return structure;
    }

    /** The people whom published sums have counted before. */
    PeopleSums before() {
        return before;
    }

    /** The people whom no published sum has counted. */
    PeopleSums newcomers() {
        return newcomers;
    }

    /** Whether anybody is accompanied, and not helpers who learn alone. */
    boolean isAccompanying() {
        return before.people() + newcomers.people() > 0;
    }

    /** The steps that helpers have taken. */
    CountSums stepsOfHelpers() {
        return stepsOfHelpers;
    }

    /** How many helpers learn. */
    long helpers() {
        return helpers;
    }

    /** The newcomers, one by one. */
    List<Counted> came() {
        return came;
    }
}
