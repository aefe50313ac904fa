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
 * The counts of one learner in each structure where evidence of hers stands: her established levels, her wish, how she
 * was accompanied and referred, and the steps for helpers that she took. Used by one thread.
 */
final class LearnerCounts {

    private final LearnerId learner;
    private final Set<Counted> known;
    private final Map<String, InOneStructure> byStructure = new HashMap<>();
    private @Nullable Figure wish;
    private Instant wishedAt = Instant.MAX;

    /** The counts of her in one structure. */
    private static final class InOneStructure {

        private final Map<AreaId, FirstAndLast> areas = new HashMap<>();
        private final Set<Figure> figures = new HashSet<>();
        private final Set<Figure> stepsOfHelper = new HashSet<>();

        /** Whether somebody else of the structure noted something of her, or looked. */
        private boolean isAccompanied;

        /** The effective time of her latest evidence there; null where there is none. */
        private @Nullable Instant lastAt;
    }

    /**
     * Begins with none.
     *
     * @param known how published figures have counted her
     */
    LearnerCounts(LearnerId learner, Set<Counted> known) {
        this.learner = learner;
        this.known = known;
    }

    /** Evidence of hers stands in a structure, the earliest first. */
    void seenIn(String structure, Instant at) {
        in(structure).lastAt = at;
    }

    /** Somebody else of a structure noted something of her, or looked. */
    void accompaniedIn(String structure) {
        in(structure).isAccompanied = true;
    }

    /** How probable her levels in an area were after evidence of a structure, the earliest evidence first. */
    void established(String structure, AreaId area, LevelProbabilities levels) {
        in(structure).areas.merge(area, FirstAndLast.of(levels), FirstAndLast::then);
    }

    /** A figure of a structure counts her: how she was accompanied there, or referred from there. */
    void countedIn(String structure, Figure figure) {
        in(structure).figures.add(figure);
    }

    /** Her latest wish. */
    void wished(Figure figure, Instant at) {
        wish = figure;
        wishedAt = at;
    }

    /** She took a step for helpers. */
    void tookAsHelper(String structure, Figure step) {
        in(structure).stepsOfHelper.add(step);
    }

    /** Nothing is established where she does not agree. */
    void disagreed(AreaId area) {
        byStructure.values().forEach(here -> here.areas.remove(area));
    }

    /** Adds her to the sums of the structures that accompany her. */
    void addTo(Map<String, StructureSums> sums) {
        byStructure.forEach((structure, here) -> {
            if (here.isAccompanied && here.lastAt != null) {
                sums.computeIfAbsent(structure, StructureSums::new)
                        .add(learner, here.areas, figuresOf(here, here.lastAt), known);
            }
            if (!here.stepsOfHelper.isEmpty()) {
                sums.computeIfAbsent(structure, StructureSums::new).addHelper(learner, here.stepsOfHelper, known);
            }
        });
    }

    /** With her wish, unless the wish came after her last contact there: then it is not for that structure to see. */
    private Set<Figure> figuresOf(InOneStructure here, Instant lastAt) {
        Set<Figure> all = new HashSet<>(here.figures);
        if (wish != null && !wishedAt.isAfter(lastAt)) {
            all.add(wish);
        }
        return all;
    }

    private InOneStructure in(String structure) {
        return byStructure.computeIfAbsent(structure, id -> new InOneStructure());
    }
}
