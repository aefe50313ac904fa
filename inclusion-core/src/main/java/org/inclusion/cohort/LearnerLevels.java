package org.inclusion.cohort;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.autonomy.LevelProbabilities;
import org.inclusion.id.AreaId;

/** The established levels of one learner in each structure where evidence of hers stands. Used by one thread. */
final class LearnerLevels {

    private final LearnerId learner;
    private final Set<Counted> known;
    private final Map<String, Map<AreaId, FirstAndLast>> byStructure = new HashMap<>();
    private final Set<String> accompanying = new HashSet<>();

    /**
     * Begins with none.
     *
     * @param known how published sums have counted her, and perhaps others
     */
    LearnerLevels(LearnerId learner, Set<Counted> known) {
        this.learner = learner;
        this.known = known;
    }

    /** Evidence of hers stands in a structure. */
    void seenIn(String structure) {
        areasIn(structure);
    }

    /** Somebody else of a structure noted something of her, or looked. */
    void accompaniedIn(String structure) {
        accompanying.add(structure);
    }

    /** How probable her levels in an area were after evidence of a structure, the earliest evidence first. */
    void established(String structure, AreaId area, LevelProbabilities levels) {
        areasIn(structure).merge(area, FirstAndLast.of(levels), FirstAndLast::then);
    }

    /** Nothing is established where she does not agree. */
    void disagreed(AreaId area) {
        byStructure.values().forEach(areas -> areas.remove(area));
    }

    /** Adds her to the sums of the structures that accompany her. */
    void addTo(Map<String, StructureSums> sums) {
        byStructure.forEach((structure, areas) -> {
            if (accompanying.contains(structure)) {
                sums.computeIfAbsent(structure, StructureSums::new).add(learner, areas, known);
            }
        });
    }

    private Map<AreaId, FirstAndLast> areasIn(String structure) {
        return byStructure.computeIfAbsent(structure, id -> new HashMap<>());
    }
}
