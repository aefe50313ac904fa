package org.inclusion.journey;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Published;
import org.inclusion.evidence.Help;
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

    Optional<StepToDo> choose() {
        return forHerWish().or(this::alongThePath).or(this::onceMore).or(this::onAnotherDevice);
    }

    /** All that she has done, can do with her device, and that fades: the most faded first. */
    List<StepToDo> revisions() {
        return path.steps().stream()
                .filter(step -> isDone(step) && suitsHerDevice(step) && fading(step) < 1)
                .sorted(Comparator.comparingDouble(this::fading))
                .map(step -> toDo(step, Reason.of("next.revise", "step", step.title())))
                .toList();
    }

    private Optional<StepToDo> onceMore() {
        List<StepToDo> revisions = revisions();
        if (revisions.isEmpty() || firstNotDone().isPresent()) {
            return revisions.stream().findFirst();
        }
        Step faded = revisions.get(0).step().item();
        return Optional.of(toDo(faded, Reason.of("next.path-complete-revise", "step", faded.title())));
    }

    private Optional<StepToDo> onAnotherDevice() {
        return firstNotDone().map(step -> toDo(step, Reason.of("next.other-device")));
    }

    private Optional<Step> firstNotDone() {
        return path.steps().stream().filter(step -> !isDone(step)).findFirst();
    }

    private Optional<StepToDo> forHerWish() {
        Optional<Goal> goal = wish.flatMap(said -> pack.goal(said.goal()))
                .filter(one -> one.path().equals(path.id()));
        if (goal.isPresent()) {
            for (String id : goal.get().steps()) {
                Optional<StepToDo> found =
                        path.step(id).filter(this::isOpen).flatMap(step -> towards(step, goal.get()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<StepToDo> towards(Step step, Goal goal) {
        Set<String> needed = withAllThatIsMissingBefore(step);
        return best(one -> needed.contains(one.id()))
                .map(first ->
                        toDo(first, first.id().equals(step.id()) ? whyForWish(step, goal) : whyFirst(step, goal)));
    }

    private StepToDo toDo(Step step, Reason why) {
        return new StepToDo(new Published<>(pack, step), why, way(step));
    }

    /** Her own choice, where the step suits it; else the first way with someone where much help is useful. */
    private LearningWay way(Step step) {
        List<LearningWay> ways = step.ways();
        Optional<LearningWay> hers = wish.map(Wish::way).filter(ways::contains);
        if (hers.isPresent()) {
            return hers.get();
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

    /** The ids of a step and of what is missing before it, and before that, and so on. */
    private Set<String> withAllThatIsMissingBefore(Step step) {
        Set<String> needed = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(step));
        while (!open.isEmpty()) {
            Step one = open.pop();
            if (needed.add(one.id())) {
                open.addAll(missingBefore(one));
            }
        }
        return needed;
    }

    private Reason whyForWish(Step step, Goal goal) {
        boolean workedBefore =
                seen(step).map(seen -> seen.successesWithAtMost(Help.TOGETHER)).orElse(0) > 0;
        return Reason.of(workedBefore ? "next.once-more" : "next.serves-your-wish", "goal", goal.text());
    }

    private Optional<StepToDo> alongThePath() {
        return best(step -> true).map(step -> toDo(step, whyOnPath(step)));
    }

    private Reason whyOnPath(Step step) {
        boolean started = seen(step).isPresent();
        return Reason.of(started ? "next.go-on" : "next.follows", "step", step.title());
    }

    /** The sort keeps the author's order among equals. */
    private Optional<Step> best(Predicate<Step> among) {
        return path.steps().stream()
                .filter(step -> isOpen(step) && missingBefore(step).isEmpty())
                .filter(among)
                .sorted(Comparator.comparingInt(this::distanceFromComfort).thenComparingDouble(this::fading))
                .findFirst();
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
        double retrievability = seen(step).map(seen -> seen.retrievability(now)).orElse(1.0);
        return retrievability < Fsrs6.DESIRED_RETENTION ? retrievability : 1;
    }

    private List<Step> missingBefore(Step step) {
        return prerequisites.of(step.id()).stream()
                .flatMap(id -> path.step(id).stream())
                .filter(this::isOpen)
                .filter(before -> abilities.succeedsWithAtMost(Help.TOGETHER, before) < LIKELY)
                .toList();
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
