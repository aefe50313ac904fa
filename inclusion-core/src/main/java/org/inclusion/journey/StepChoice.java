package org.inclusion.journey;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Published;
import org.inclusion.evidence.Help;
import org.inclusion.id.StepId;
import org.inclusion.journey.NextStep.StepToDo;
import org.inclusion.path.Goal;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Prerequisites;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.progress.StepRecord;
import org.inclusion.progress.StepRecords;
import org.inclusion.progress.StepStatus;
import org.inclusion.revision.Fsrs6;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Which step of a path is worth doing next, why and how: advice, and she may open any other. This is the one place where the
 * order is said.
 *
 * <p><em>Candidates</em> are steps that are not done, that suit her device, and before which all that is good to know is done
 * or likely mastered: doing it together would likely work. That is predicted from what was seen, and never set.
 *
 * <ol>
 *   <li>What leads to her wish: the first step of her goal that is not done, or, where something is still missing before it,
 *       the candidates among that. A wish weighs more than comfort, because it is why she came: a step of it that is hard is
 *       not put off, it is suggested with someone.
 *   <li>Then the rest of the path.
 *   <li>Then, when all of that is done, what fades most: done once more, it stays.
 *   <li>Last, what asks for another device.
 * </ol>
 *
 * <p>Among the candidates of one place: first what would likely work and not yet surely (a predicted success from {@value
 * #LIKELY} to {@value #EASY}), then what is easier, then what is harder; then what she once did and that fades, the most faded
 * first; then the author's order.
 */
final class StepChoice {

    private static final double LIKELY = .6;

    private static final double EASY = .85;

    private final ContentPack pack;
    private final SkillPath path;
    private final StepRecords records;
    private final Optional<Wish> wish;
    private final Abilities abilities;
    private final Instant now;
    private final Prerequisites prerequisites;

    StepChoice(
            ContentPack pack,
            SkillPath path,
            StepRecords records,
            Optional<Wish> wish,
            Abilities abilities,
            Instant now) {
        this.pack = pack;
        this.path = path;
        this.records = records;
        this.wish = wish;
        this.abilities = abilities;
        this.now = now;
        this.prerequisites = new Prerequisites(path);
    }

    /** Null on a path where all is done and nothing fades. */
    @Nullable
    StepToDo choose() {
        StepToDo choice = forHerWish();
        if (choice == null) {
            choice = alongThePath();
        }
        if (choice == null) {
            choice = onceMore();
        }
        return choice == null ? onAnotherDevice() : choice;
    }

    private @Nullable StepToDo alongThePath() {
        Step next = best(path.steps());
        return next == null ? null : toDo(next, whyOnPath(next));
    }

    private @Nullable StepToDo onceMore() {
        List<StepToDo> revisions = revisions();
        if (revisions.isEmpty()) {
            return null;
        }
        Step faded = revisions.get(0).step().item();
        return firstNotDone() == null
                ? toDo(faded, Reason.of("next.path-complete-revise", "step", faded.title()))
                : revisions.get(0);
    }

    private @Nullable StepToDo onAnotherDevice() {
        Step open = firstNotDone();
        return open == null ? null : toDo(open, Reason.of("next.other-device"));
    }

    /** All that she has done, can do with her device, and that fades: the most faded first. */
    List<StepToDo> revisions() {
        List<Step> fading = new ArrayList<>();
        for (Step step : path.steps()) {
            if (isDone(step) && suitsHerDevice(step) && fading(step) < 1) {
                fading.add(step);
            }
        }
        fading.sort(Comparator.comparingDouble(this::fading));
        List<StepToDo> revisions = new ArrayList<>();
        for (Step step : fading) {
            revisions.add(toDo(step, Reason.of("next.revise", "step", step.title())));
        }
        return revisions;
    }

    private @Nullable Step firstNotDone() {
        for (Step step : path.steps()) {
            if (!isDone(step)) {
                return step;
            }
        }
        return null;
    }

    private @Nullable StepToDo forHerWish() {
        Optional<Goal> goal = wish.isPresent() ? pack.goal(wish.get().goal()) : Optional.empty();
        if (goal.isPresent() && goal.get().path().equals(path.id())) {
            for (Step step : steps(goal.get().steps())) {
                Step first = isOpen(step) ? best(withAllThatIsMissingBefore(step)) : null;
                if (first != null) {
                    return toDo(first, first.equals(step) ? whyForWish(step, goal.get()) : whyFirst(step, goal.get()));
                }
            }
        }
        return null;
    }

    /** Those of the path that have these ids. */
    private List<Step> steps(List<StepId> ids) {
        List<Step> steps = new ArrayList<>();
        for (StepId id : ids) {
            Optional<Step> step = path.step(id);
            if (step.isPresent()) {
                steps.add(step.get());
            }
        }
        return steps;
    }

    private StepToDo toDo(Step step, Reason why) {
        return new StepToDo(new Published<>(pack, step), why, way(step));
    }

    /** Her own choice, where the step suits it; else the first way with someone where much help is useful. */
    private LearningWay way(Step step) {
        List<LearningWay> ways = step.ways();
        if (wish.isPresent() && ways.contains(wish.get().way())) {
            return wish.get().way();
        }
        boolean muchHelp = abilities.muchHelpIsUseful(step);
        for (LearningWay way : ways) {
            if (!muchHelp || way != LearningWay.ALONE) {
                return way;
            }
        }
        return ways.get(0);
    }

    private static Reason whyFirst(Step later, Goal goal) {
        return Reason.of("next.good-to-know-first", "step", later.title()).with("goal", goal.text());
    }

    /** A step and what is missing before it, and before that, and so on, in the path's order. */
    private List<Step> withAllThatIsMissingBefore(Step step) {
        Set<StepId> needed = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(step));
        while (!open.isEmpty()) {
            Step one = open.pop();
            if (needed.add(one.id())) {
                open.addAll(missingBefore(one));
            }
        }
        List<Step> inOrder = new ArrayList<>();
        for (Step one : path.steps()) {
            if (needed.contains(one.id())) {
                inOrder.add(one);
            }
        }
        return inOrder;
    }

    private Reason whyForWish(Step step, Goal goal) {
        Optional<StepRecord> seen = seen(step);
        boolean workedBefore = seen.isPresent() && seen.get().successesWithAtMost(Help.TOGETHER) > 0;
        return Reason.of(workedBefore ? "next.once-more" : "next.serves-your-wish", "goal", goal.text());
    }

    private Reason whyOnPath(Step step) {
        boolean started = seen(step).isPresent();
        return Reason.of(started ? "next.go-on" : "next.follows", "step", step.title());
    }

    /** Among equals the author's order decides. Null where none is a candidate. */
    private @Nullable Step best(List<Step> among) {
        Step best = null;
        for (Step step : among) {
            if (isOpen(step) && missingBefore(step).isEmpty() && (best == null || isBetter(step, best))) {
                best = step;
            }
        }
        return best;
    }

    private boolean isBetter(Step step, Step best) {
        int farther = distanceFromComfort(step) - distanceFromComfort(best);
        return farther < 0 || (farther == 0 && fading(step) < fading(best));
    }

    /** 0 where success is likely and not yet certain, 1 where it is easy, 2 where it is hard. */
    private int distanceFromComfort(Step step) {
        double likely = abilities.succeedsWithAtMost(step.completion().help(), step);
        if (likely < LIKELY) {
            return 2;
        }
        return likely > EASY ? 1 : 0;
    }

    /** How likely it would still come back where that is worth a revision; 1 for all that is fresh, or was never done. */
    private double fading(Step step) {
        Optional<StepRecord> seen = seen(step);
        double retrievability = seen.isPresent() ? seen.get().retrievability(now) : 1;
        return retrievability < Fsrs6.DESIRED_RETENTION ? retrievability : 1;
    }

    private List<Step> missingBefore(Step step) {
        List<Step> missing = new ArrayList<>();
        for (Step before : steps(prerequisites.of(step.id()))) {
            if (isOpen(before) && abilities.succeedsWithAtMost(Help.TOGETHER, before) < LIKELY) {
                missing.add(before);
            }
        }
        return missing;
    }

    private boolean isOpen(Step step) {
        return !isDone(step) && suitsHerDevice(step);
    }

    private boolean suitsHerDevice(Step step) {
        return wish.isEmpty() || step.devices().contains(wish.get().device());
    }

    private boolean isDone(Step step) {
        Optional<StepRecord> seen = seen(step);
        return seen.isPresent() && seen.get().status(step.completion()) == StepStatus.DONE;
    }

    private Optional<StepRecord> seen(Step step) {
        return records.of(pack.id(), step.id());
    }
}
