package org.inclusion.cohort;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.Theme;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.StepId;
import org.inclusion.journey.Wish;
import org.inclusion.path.Audience;
import org.inclusion.referral.SummedReferral;

/** Tells which wishes, accompaniments, referrals and steps are counted, by the content of today. Thread-safe. */
final class Countable {

    private final ContentLibrary content;

    Countable(ContentLibrary content) {
        this.content = content;
    }

    /** The figure of a wish; empty where its goal is about health, or the library has it no more. */
    Optional<Figure> wish(Wish wish) {
        return Optional.of(Figure.wish(wish.goal())).filter(this::isCounted);
    }

    /**
     * The figure of a step of a path for helpers that somebody practised without another noting it; empty for all
     * other evidence.
     */
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

    /** The figures of an accompaniment: its mode, and its themes but for those about health. */
    List<Figure> accompaniment(Accompaniment one) {
        Stream<Figure> themes = one.activity().themes().stream().map(Figure::theme);
        return Stream.concat(Stream.of(Figure.mode(one.activity().mode())), themes)
                .filter(this::isCounted)
                .toList();
    }

    /** The figures of a referral: its reason and its answers. */
    static List<Figure> referral(SummedReferral one) {
        return Stream.concat(
                        Stream.of(Figure.reason(one.reason())),
                        one.answers().stream().map(Figure::answer))
                .toList();
    }

    /**
     * Whether a wish, a theme, a mode, a reason, an answer or a step is counted. A published count is removed once its
     * figure is counted no more.
     */
    boolean isCounted(Figure figure) {
        return switch (figure.kind()) {
            case PEOPLE, AREA -> false;
            case WISH ->
                content.goal(figure.id())
                        .filter(goal -> !goal.item().aboutHealth())
                        .isPresent();
            case THEME -> !Theme.valueOf(figure.id()).aboutHealth();
            case MODE, REASON, ANSWER -> true;
            case STEP ->
                content.pack(String.valueOf(figure.pack()))
                        .filter(known -> isForHelpers(known, new StepId(figure.id())))
                        .isPresent();
        };
    }

    private static boolean isForHelpers(ContentPack pack, StepId step) {
        return pack.paths().stream()
                .anyMatch(path ->
                        path.audience() == Audience.HELPER && path.step(step).isPresent());
    }
}
