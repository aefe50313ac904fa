package org.inclusion.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;

/** Adds up the people of one structure: those whom published sums have counted before, and newcomers. Used by one thread. */
final class StructureSums {

    private final String structure;
    private final PeopleSums before = new PeopleSums();
    private final PeopleSums newcomers = new PeopleSums();
    private final List<Counted> came = new ArrayList<>();

    StructureSums(String structure) {
        this.structure = structure;
    }

    /**
     * Adds a learner.
     *
     * @param areas the areas in which a level of hers is established
     * @param known how published sums have counted her
     */
    void add(LearnerId learner, Map<AreaId, FirstAndLast> areas, Set<Counted> known) {
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

    /** The newcomers, one by one. */
    List<Counted> came() {
        return came;
    }
}
