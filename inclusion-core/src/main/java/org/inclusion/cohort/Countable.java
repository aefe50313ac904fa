package org.inclusion.cohort;

import java.util.Optional;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.StepId;
import org.inclusion.journey.Wish;
import org.inclusion.path.Audience;

/** Tells which wishes and which steps are counted, by the content of today. Thread-safe. */
final class Countable {

    private final ContentLibrary content;

    Countable(ContentLibrary content) {
        this.content = content;
    }

    /** The figure of a wish; empty where its goal is about health, or the library has it no more. */
    Optional<Figure> wish(Wish wish) {
        return Optional.of(Figure.wish(wish.goal())).filter(this::isCounted);
    }

    /** The figure of a step of a path for helpers that somebody practised without another noting it; empty for all other evidence. */
    Optional<Figure> stepOfHelper(Evidence evidence) {
        return evidence instanceof Practice practice
                        && practice.header()
                                .actor()
                                .equals(practice.header().learner().value())
                ? Optional.of(step(practice.item())).filter(this::isCounted)
                : Optional.empty();
    }

    private static Figure step(ItemRef item) {
        return Figure.step(item.pack(), new StepId(item.item()));
    }

    /** Whether a wish or a step is counted. A published count is removed once its figure is counted no more. */
    boolean isCounted(Figure figure) {
        String pack = figure.pack();
        return pack == null
                ? content.goal(figure.id())
                        .filter(goal -> !goal.item().aboutHealth())
                        .isPresent()
                : content.pack(pack)
                        .filter(known -> isForHelpers(known, new StepId(figure.id())))
                        .isPresent();
    }

    private static boolean isForHelpers(ContentPack pack, StepId step) {
        return pack.paths().stream()
                .anyMatch(path ->
                        path.audience() == Audience.HELPER && path.step(step).isPresent());
    }
}
