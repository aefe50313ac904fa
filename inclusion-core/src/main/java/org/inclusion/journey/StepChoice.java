package org.inclusion.journey;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Published;
import org.inclusion.evidence.Help;
import org.inclusion.id.StepId;
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
 * Chooses the step of a path that is worth doing next, and says why and how: advice, and the learner may open any
 * other. This is the one class that says the order.
 *
 * <p><em>Candidates</em> are steps that are not done, that suit her device, and before which all that is good to know
 * is done or likely mastered: doing it together would likely work. That is predicted from what was seen, and never set.
 *
 * <ol>
 *   <li>What she asks for help with, done or not: the step of that skill that she had in hand last.
 * <li>What she came for: the first step of her goal that is not done. A wish weighs more than comfort: a step of it
 * that is hard is not put off, it is suggested with someone. What prepares it comes first only once the exercise showed
 * that something is missing: she tried it, and it has not worked yet, not with somebody either. Answers alone put
 * nothing before her wish.
 *   <li>Then the rest of the path.
 *   <li>Then, when all of that is done, what fades most: done once more, it stays.
 *   <li>Last, what asks for another device.
 * </ol>
 *
 * <p>Among the candidates of one rank: first what would likely work and not yet surely (a predicted success from
 * {@value #LIKELY} to {@value #EASY}), then what is easier, then what is harder; then what she once did and that fades,
 * the most faded first; then the author's order.
 */
final class StepChoice {

    private static final double LIKELY = .6;

    private static final double EASY = .85;

    private final ContentPack pack;
    private final SkillPath path;
    private final StepRecords records;
    private final Optional<Wish> wish;
    private final Abilities abilities;
    private final HelpAskedFor asked;
    private final Instant now;
    private final Prerequisites prerequisites;

    StepChoice(
            ContentPack pack,
            SkillPath path,
            StepRecords records,
            Optional<Wish> wish,
            Abilities abilities,
            HelpAskedFor asked,
            Instant now) {
        this.pack = pack;
        this.path = path;
        this.records = records;
        this.wish = wish;
        this.abilities = abilities;
        this.asked = asked;
        this.now = now;
        this.prerequisites = new Prerequisites(path);
    }

    /** The step to suggest; empty on a path where all is done and nothing fades. */
    Optional<StepToDo> choose() {
        return withTheHelpSheAsksFor()
                .or(this::forHerWish)
                .or(this::alongThePath)
                .or(this::onceMore)
                .or(this::onAnotherDevice);
    }

    private Optional<StepToDo> withTheHelpSheAsksFor() {
        return path.steps().stream()
                .filter(step -> askedFor(step).isPresent() && suitsHerDevice(step))
                .max(comparing(step -> seen(step).map(StepRecord::lastAt).orElse(Instant.MIN)))
                .map(step -> toDo(
                        step,
                        Reason.of(
                                askedFor(step).orElseThrow() == Help.SHOWN ? "next.show-again" : "next.help-asked-for",
                                "step",
                                step.title())));
    }

    private Optional<Help> askedFor(Step step) {
        return asked.with(new Published<>(pack, step));
    }

    private Optional<StepToDo> forHerWish() {
        return wish.flatMap(said -> pack.goal(said.goal()))
                .filter(goal -> goal.path().equals(path.id()))
                .flatMap(this::towards);
    }

    /** The first open step of a goal; or what is missing before it, once she tried it without success. */
    private Optional<StepToDo> towards(Goal goal) {
        return steps(goal.steps()).filter(this::isOpen).findFirst().map(step -> {
            Step first = hasNotWorkedYet(step)
                    ? best(withAllThatIsMissingBefore(step)).orElse(step)
                    : step;
            return toDo(first, first.equals(step) ? whyForWish(step, goal) : whyFirst(step, goal));
        });
    }

    /** Whether she tried the exercise and it did not work, and has not worked since with her doing it. */
    private boolean hasNotWorkedYet(Step step) {
        return seen(step)
                .filter(seen -> seen.attempts() > seen.successesWithAtMost(Help.SHOWN)
                        && seen.successesWithAtMost(Help.TOGETHER) == 0)
                .isPresent();
    }

    private Optional<StepToDo> alongThePath() {
        return best(path.steps()).map(next -> toDo(next, whyOnPath(next)));
    }

    private Optional<StepToDo> onceMore() {
        return revisions().stream()
                .findFirst()
                .map(faded -> firstNotDone().isPresent() ? faded : onCompletePath(faded));
    }

    private static StepToDo onCompletePath(StepToDo faded) {
        Reason why = Reason.of(
                "next.path-complete-revise", "step", faded.step().item().title());
        return new StepToDo(faded.step(), why, faded.way());
    }

    private Optional<StepToDo> onAnotherDevice() {
        return firstNotDone().map(open -> toDo(open, Reason.of("next.other-device")));
    }

    /** All steps that she has done, can do with her device, and that fade: the most faded first. */
    List<StepToDo> revisions() {
        return path.steps().stream()
                .filter(step -> isDone(step) && suitsHerDevice(step) && fading(step) < 1)
                .sorted(comparingDouble(this::fading))
                .map(step -> toDo(step, Reason.of("next.revise", "step", step.title())))
                .toList();
    }

    private Optional<Step> firstNotDone() {
        return path.steps().stream().filter(step -> !isDone(step)).findFirst();
    }

    /** The steps of the path that have these ids. */
    private Stream<Step> steps(List<StepId> ids) {
        return ids.stream().map(path::step).flatMap(Optional::stream);
    }

    private StepToDo toDo(Step step, Reason why) {
        return new StepToDo(new Published<>(pack, step), why, way(step));
    }

    /**
     * Her own choice, where the step suits it and she does not ask for help with it; otherwise the first way with
     * somebody where much help is useful.
     */
    private LearningWay way(Step step) {
        List<LearningWay> ways = step.ways();
        boolean asksForHelp = askedFor(step).isPresent();
        boolean muchHelp = asksForHelp || abilities.muchHelpIsUseful(step);
        return wish.map(Wish::way)
                .filter(way -> ways.contains(way) && !(asksForHelp && way == LearningWay.ALONE))
                .or(() -> ways.stream()
                        .filter(way -> !muchHelp || way != LearningWay.ALONE)
                        .findFirst())
                .orElseGet(() -> ways.get(0));
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
        return path.steps().stream().filter(one -> needed.contains(one.id())).toList();
    }

    private Reason whyForWish(Step step, Goal goal) {
        boolean workedBefore = seen(step)
                .filter(seen -> seen.successesWithAtMost(Help.TOGETHER) > 0)
                .isPresent();
        return Reason.of(workedBefore ? "next.once-more" : "next.serves-your-wish", "goal", goal.text());
    }

    private Reason whyOnPath(Step step) {
        boolean started = seen(step).isPresent();
        return Reason.of(started ? "next.go-on" : "next.follows", "step", step.title());
    }

    /** The best candidate. Among equals the author's order decides. */
    private Optional<Step> best(List<Step> among) {
        return among.stream()
                .filter(step -> isOpen(step) && missingBefore(step).isEmpty())
                .min(comparingInt(this::distanceFromComfort).thenComparingDouble(this::fading));
    }

    /** 0 where success is likely and not yet certain, 1 where it is easy, 2 where it is hard. */
    private int distanceFromComfort(Step step) {
        double likely = abilities.succeedsWithAtMost(step.completion().help(), step);
        if (likely < LIKELY) {
            return 2;
        }
        return likely > EASY ? 1 : 0;
    }

    /**
     * The probability that she would still manage the step, if a revision is worthwhile; else 1, because the step is
     * fresh or was never done.
     */
    private double fading(Step step) {
        return seen(step)
                .map(seen -> seen.retrievability(now))
                .filter(retrievability -> retrievability < Fsrs6.DESIRED_RETENTION)
                .orElse(1.0);
    }

    private List<Step> missingBefore(Step step) {
        return steps(prerequisites.of(step.id()))
                .filter(before -> isOpen(before) && abilities.succeedsWithAtMost(Help.TOGETHER, before) < LIKELY)
                .toList();
    }

    private boolean isOpen(Step step) {
        return !isDone(step) && suitsHerDevice(step);
    }

    private boolean suitsHerDevice(Step step) {
        return wish.map(said -> step.devices().contains(said.device())).orElse(true);
    }

    private boolean isDone(Step step) {
        return seen(step)
                .filter(seen -> seen.status(step.completion()) == StepStatus.DONE)
                .isPresent();
    }

    private Optional<StepRecord> seen(Step step) {
        return records.of(pack.id(), step.id());
    }
}
