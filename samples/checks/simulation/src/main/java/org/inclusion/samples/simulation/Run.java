package org.inclusion.samples.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One run of a town, from its first step to its end or to the first thing that does not hold.
 *
 * @param seed the number from which every decision came
 * @param steps how many steps there were
 * @param violation what did not hold, or empty
 * @param faults what went wrong on purpose, and how often
 * @param counts what was done, and how often
 * @param pauses how often another thread might have gone on
 * @param trace a number that two runs have in common only where every decision was the same
 */
public record Run(
        long seed,
        int steps,
        Optional<Violation> violation,
        Map<String, Integer> faults,
        Map<String, Integer> counts,
        long pauses,
        long trace) {

    /** Runs the town of a seed. */
    public static Run of(long seed, Scale scale, @Nullable Mutant mutant) {
        return of(seed, scale, mutant, Step.all(Chance.STEPS.of(seed), scale));
    }

    /** Runs the town of a seed with some of its steps. */
    static Run of(long seed, Scale scale, @Nullable Mutant mutant, List<Step> steps) {
        Town town = new Town(seed, scale, mutant);
        new Life(town, Chance.TIME.of(seed)).live(steps);
        Map<String, Integer> faults = new TreeMap<>();
        town.faults().counts().forEach((kind, count) -> faults.put(kind.name(), count));
        return new Run(
                seed,
                steps.size(),
                town.violation(),
                faults,
                town.counts(),
                town.scheduler().pauses(),
                town.scheduler().trace());
    }

    /** The life of a town: its steps begin one after the other, and several are under way at once. */
    private static final class Life {
        /** So long that every level is to be looked at again. */
        private static final Duration A_LONG_TIME = Duration.ofDays(400);

        private static final Duration A_MINUTE = Duration.ofMinutes(1);

        private final Town town;
        private final Random random;
        private final int width;
        private boolean isAskingToMove;
        private boolean isSending;

        Life(Town town, Random random) {
            this.town = town;
            this.random = random;
            this.width = 2 + random.nextInt(4);
        }

        void live(List<Step> steps) {
            for (Step step : steps) {
                while (town.scheduler().active() >= width) {
                    oneEnds();
                }
                timePasses();
                if (town.violation().isPresent()) {
                    break;
                }
                town.at(step.number());
                begin(step);
                if (town.scheduler().active() > 0 && random.nextInt(3) == 0) {
                    oneEnds();
                }
            }
            everybodyEnds();
            if (town.violation().isEmpty()) {
                end(steps);
            }
        }

        private void timePasses() {
            int drawn = random.nextInt(60);
            if (drawn == 0) {
                // A night, which nobody works through.
                everybodyEnds();
                town.clock().forward(Duration.ofMinutes(60 + random.nextInt(24 * 60)));
            } else if (drawn < 6) {
                if (isAskingToMove) {
                    // Who asks for a move says at no time when that was allowed: it has ended before an erasure is due.
                    everybodyEnds();
                }
                if (isSending) {
                    standStill();
                }
                town.clock().forward(Duration.ofSeconds(20 + random.nextInt(600)));
            } else {
                town.clock().forward(Duration.ofMillis(random.nextInt(5_000)));
            }
        }

        /** A server that stands still for minutes while it sends loses what it was lent, which is a fault. */
        private void standStill() {
            if (town.faults().isPossible(Faults.Kind.DELAY)) {
                town.faults().note(Faults.Kind.DELAY);
            } else {
                everybodyEnds();
            }
        }

        private void everybodyEnds() {
            while (town.scheduler().active() > 0) {
                oneEnds();
            }
            isAskingToMove = false;
            isSending = false;
        }

        private void begin(Step step) {
            isAskingToMove |= step.kind() == Step.Kind.MOVE || step.kind() == Step.Kind.MOVE_LOGIN;
            isSending |= step.kind() == Step.Kind.SEND;
            if (step.kind() == Step.Kind.KILL) {
                town.faults().note(Faults.Kind.KILLED);
                town.scheduler().kill(step.node());
                town.node(step).dies();
                town.audit().after(step);
                return;
            }
            town.scheduler()
                    .begin(
                            step.toString(),
                            step.node(),
                            () -> new Scene(town, step).play(),
                            () -> town.audit().after(step));
        }

        private void oneEnds() {
            Scheduler.Task task = town.scheduler().untilOneEnds();
            Throwable failure = task.failure();
            if (failure != null) {
                town.broken(Invariant.CLEAR_FAILURES, task.name() + ": " + failure);
            }
            task.afterwards().run();
        }

        private void alone(Step.Kind kind) {
            begin(new Step(0, kind, 0, 0, 0));
            oneEnds();
        }

        /** A host sends every minute: it goes on until no letter leaves any more. */
        private void everyLetterLeaves() {
            long waiting = Long.MAX_VALUE;
            while (town.waitingLetters() < waiting) {
                waiting = town.waitingLetters();
                town.clock().forward(A_MINUTE);
                alone(Step.Kind.SEND);
            }
        }

        /** What was under way is done: every erasure, every letter, every seal. */
        private void end(List<Step> steps) {
            town.at(steps.isEmpty() ? 1 : steps.get(steps.size() - 1).number() + 1);
            town.faults().stop();
            town.nodes().forEach(node -> node.setClock(Duration.ZERO));
            List<Step.Kind> last =
                    List.of(Step.Kind.SUM_UP, Step.Kind.DESTROY, Step.Kind.SEND, Step.Kind.SEAL, Step.Kind.SEND);
            for (Step.Kind kind : last) {
                town.clock().forward(Town.ERASE_AFTER.plusHours(2));
                alone(kind);
            }
            everyLetterLeaves();
            alone(Step.Kind.EVERYBODY_LOOKS);
            town.clock().forward(A_LONG_TIME);
            alone(Step.Kind.EVERYBODY_LOOKS);
            if (town.violation().isEmpty()) {
                town.audit().atTheEnd();
            }
        }
    }
}
