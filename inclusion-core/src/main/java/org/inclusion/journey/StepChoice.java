package org.inclusion.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inclusion.content.ContentPack;
import org.inclusion.evidence.Help;
import org.inclusion.path.Goal;
import org.inclusion.path.Prerequisites;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.progress.StepRecord;
import org.inclusion.progress.StepRecords;
import org.inclusion.progress.StepStatus;
import org.inclusion.words.Reason;

/**
 * Which step of a path is worth doing next. In this order: what serves her wish; before it, what is good to know first and
 * is likely still missing; then the steps that are neither too hard nor too easy, in the author's order. Steps that do not
 * suit her device are left out.
 */
final class StepChoice {

    /** A step is likely mastered well enough to go on when doing it together would likely work. */
    private static final double LIKELY = .6;

    /** Above it a step is likely too easy to be next. */
    private static final double EASY = .85;

    private final ContentPack pack;
    private final SkillPath path;
    private final StepRecords records;
    private final Optional<Wish> wish;
    private final Abilities abilities;
    private final Prerequisites prerequisites;

    /** The step, and why it. */
    record Chosen(Step step, Reason why) {}

    StepChoice(ContentPack pack, SkillPath path, StepRecords records, Optional<Wish> wish, Abilities abilities) {
        this.pack = pack;
        this.path = path;
        this.records = records;
        this.wish = wish;
        this.abilities = abilities;
        this.prerequisites = new Prerequisites(path);
    }

    Optional<Chosen> choose() {
        return forHerWish().or(this::alongThePath).or(this::onAnotherDevice);
    }

    /** Nothing is left that suits her device: the path goes on with another one. */
    private Optional<Chosen> onAnotherDevice() {
        return path.steps().stream()
                .filter(step -> !isDone(step))
                .findFirst()
                .map(step -> new Chosen(step, Reason.of("next.other-device")));
    }

    private Optional<Chosen> forHerWish() {
        Optional<Goal> goal = wish.flatMap(said -> pack.goals().stream()
                .filter(one -> one.id().equals(said.goal()) && one.path().equals(path.id()))
                .findFirst());
        if (goal.isEmpty()) {
            return Optional.empty();
        }
        for (String id : goal.get().steps()) {
            Optional<Step> step = path.step(id).filter(this::isOpen);
            if (step.isPresent()) {
                Optional<Step> first = missingBefore(step.get());
                if (first.isPresent()) {
                    return Optional.of(
                            new Chosen(first.get(), Reason.of("next.good-to-know-first", "step", title(step.get()))));
                }
                return Optional.of(new Chosen(step.get(), whyForWish(step.get(), goal.get())));
            }
        }
        return Optional.empty();
    }

    private Reason whyForWish(Step step, Goal goal) {
        Optional<StepRecord> seen = records.of(pack.id(), step.id());
        boolean succeeded = seen.isPresent() && seen.get().successesWithAtMost(Help.SHOWN) > 0;
        return Reason.of(
                succeeded ? "next.once-more" : "next.serves-your-wish",
                "goal",
                goal.text().in(language()));
    }

    private Optional<Chosen> alongThePath() {
        List<Step> open = path.steps().stream().filter(this::isOpen).toList();
        List<Step> ready =
                open.stream().filter(step -> missingBefore(step).isEmpty()).toList();
        List<Step> candidates = new ArrayList<>(ready.isEmpty() ? open : ready);
        candidates.sort(Comparator.comparingInt(this::distanceFromComfort));
        return candidates.stream().findFirst().map(step -> new Chosen(step, whyOnPath(step)));
    }

    private Reason whyOnPath(Step step) {
        boolean started = records.of(pack.id(), step.id()).isPresent();
        return Reason.of(started ? "next.go-on" : "next.follows", "step", title(step));
    }

    /** 0 where success is likely and not yet certain, 1 where it is easy, 2 where it is hard. */
    private int distanceFromComfort(Step step) {
        double likely = abilities.succeedsWithAtMost(step.completion().help(), step);
        if (likely < LIKELY) {
            return 2;
        }
        return likely > EASY ? 1 : 0;
    }

    private Optional<Step> missingBefore(Step step) {
        return prerequisites.of(step.id()).stream()
                .flatMap(id -> path.step(id).stream())
                .filter(this::isOpen)
                .filter(before -> abilities.succeedsWithAtMost(Help.TOGETHER, before) < LIKELY)
                .findFirst();
    }

    private boolean isOpen(Step step) {
        return !isDone(step)
                && wish.map(said -> step.devices().contains(said.device())).orElse(true);
    }

    private boolean isDone(Step step) {
        return records.of(pack.id(), step.id())
                .filter(seen -> seen.status(step.completion()) == StepStatus.DONE)
                .isPresent();
    }

    private String title(Step step) {
        return step.title().in(language());
    }

    /** Titles stand in the pack's own first language: content may have one only. */
    private Locale language() {
        return pack.languages().get(0);
    }
}
