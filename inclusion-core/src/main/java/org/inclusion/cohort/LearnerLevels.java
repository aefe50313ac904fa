package org.inclusion.cohort;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.autonomy.LevelProbabilities;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one learner in each structure where evidence of hers stands: her established levels, her wish, how she was
 * accompanied and referred, and the steps for helpers that she took. Used by one thread.
 */
final class LearnerLevels {

    private final LearnerId learner;
    private final Set<Counted> known;
    private final Map<String, Map<AreaId, FirstAndLast>> byStructure = new HashMap<>();
    private final Set<String> accompanying = new HashSet<>();
    private final Map<String, Instant> lastIn = new HashMap<>();
    private final Map<String, Set<Figure>> stepsOfHelper = new HashMap<>();
    private final Map<String, Set<Figure>> accompanied = new HashMap<>();
    private @Nullable Figure wish;
    private Instant wishedAt = Instant.MAX;

    /**
     * Begins with none.
     *
     * @param known how published figures have counted her
     */
    LearnerLevels(LearnerId learner, Set<Counted> known) {
        this.learner = learner;
        this.known = known;
    }

    /** Evidence of hers stands in a structure, the earliest first. */
    void seenIn(String structure, Instant at) {
        areasIn(structure);
        lastIn.put(structure, at);
    }

    /** Somebody else of a structure noted something of her, or looked. */
    void accompaniedIn(String structure) {
        accompanying.add(structure);
    }

    /** How probable her levels in an area were after evidence of a structure, the earliest evidence first. */
    void established(String structure, AreaId area, LevelProbabilities levels) {
        areasIn(structure).merge(area, FirstAndLast.of(levels), FirstAndLast::then);
    }

    /** How she was accompanied in a structure, or referred from there. */
    void accompanied(String structure, Figure how) {
        accompanied.computeIfAbsent(structure, id -> new HashSet<>()).add(how);
    }

    /** Her latest wish. */
    void wished(Figure figure, Instant at) {
        wish = figure;
        wishedAt = at;
    }

    /** She took a step for helpers. */
    void tookAsHelper(String structure, Figure step) {
        stepsOfHelper.computeIfAbsent(structure, id -> new HashSet<>()).add(step);
    }

    /** Nothing is established where she does not agree. */
    void disagreed(AreaId area) {
        byStructure.values().forEach(areas -> areas.remove(area));
    }

    /** Adds her to the sums of the structures that accompany her. */
    void addTo(Map<String, StructureSums> sums) {
        byStructure.forEach((structure, areas) -> {
            if (accompanying.contains(structure)) {
                sums.computeIfAbsent(structure, StructureSums::new).add(learner, areas, countedIn(structure), known);
            }
        });
        stepsOfHelper.forEach((structure, steps) ->
                sums.computeIfAbsent(structure, StructureSums::new).addHelper(learner, steps, known));
    }

    private Set<Figure> countedIn(String structure) {
        Set<Figure> all = new HashSet<>(accompanied.getOrDefault(structure, Set.of()));
        all.addAll(wishIn(structure));
        return all;
    }

    /** Her wish in a structure; a wish that came after her last contact there is not for that structure to see. */
    private Set<Figure> wishIn(String structure) {
        Instant last = lastIn.getOrDefault(structure, Instant.MIN);
        return wish == null || wishedAt.isAfter(last) ? Set.of() : Set.of(wish);
    }

    private Map<AreaId, FirstAndLast> areasIn(String structure) {
        return byStructure.computeIfAbsent(structure, id -> new HashMap<>());
    }
}
