package org.inclusion.progress;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Posture;
import org.inclusion.path.CompletionRule;
import org.inclusion.revision.Fsrs6;
import org.inclusion.revision.MemoryState;
import org.inclusion.revision.Rating;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a learner in one step, counted: successes, attempts, the last time, and how well it is kept in mind.
 * A fold over evidence. Immutable.
 *
 * @param lessonFinished whether the step's lesson was read to the end
 * @param attempts how often the step was practised
 * @param successes how often the step worked, by the help there was; practice at home is not among them
 * @param lastAt the effective time of the latest evidence
 * @param memory how well the step is kept in mind, or null where she has not practised it herself
 */
@Internal
public record StepRecord(
        boolean lessonFinished,
        int attempts,
        Map<Help, Integer> successes,
        Instant lastAt,
        @Nullable MemoryState memory) {

    public StepRecord {
        successes = Map.copyOf(successes);
    }

    /** The record before any evidence, at the effective time of the first. */
    static StepRecord first(Instant at) {
        return new StepRecord(false, 0, Map.of(), at, null);
    }

    /**
     * The record after a practice. An act that a helper did instead of her is no success of hers, for whatever reason.
     * Practice at home with a card supports and never founds: it is an attempt, it keeps the step in mind, and it makes
     * no step done.
     */
    StepRecord after(Practice practice, Instant at) {
        Map<Help, Integer> counts = new HashMap<>(successes);
        if (practice.success()
                && practice.posture() != Posture.DONE_FOR
                && practice.header().channel() != Channel.HOME) {
            counts.merge(practice.help(), 1, Integer::sum);
        }
        MemoryState kept = Rating.of(practice)
                .map(rating -> Fsrs6.after(memory, rating, at))
                .orElse(memory);
        return new StepRecord(lessonFinished, attempts + 1, counts, at, kept);
    }

    /** The record after a lesson was opened or finished. */
    StepRecord after(ContentEvent event, Instant at) {
        return new StepRecord(lessonFinished || event.event() == LessonEvent.FINISHED, attempts, successes, at, memory);
    }

    /**
     * How often the step worked with so much help or less.
     *
     * @param help the most help that counts
     */
    public int successesWithAtMost(Help help) {
        int sum = 0;
        for (Map.Entry<Help, Integer> had : successes.entrySet()) {
            if (had.getKey().atMost(help)) {
                sum += had.getValue();
            }
        }
        return sum;
    }

    /**
     * How far the step is by a rule: {@code DONE} or {@code STARTED}.
     */
    public StepStatus status(CompletionRule rule) {
        boolean isDone = successesWithAtMost(rule.help()) >= rule.successes()
                || (rule.oneWithoutHelpIsEnough() && successes.getOrDefault(Help.ALONE, 0) > 0);
        return isDone ? StepStatus.DONE : StepStatus.STARTED;
    }

    /**
     * How likely the step would still come back to her at a time; the less likely, the more it is worth doing again.
     * Nothing that is shown rests on this number.
     *
     * @return a probability above 0; 1 where she has not practised the step herself, since nothing is known to fade
     */
    public double retrievability(Instant at) {
        return memory == null ? 1 : Fsrs6.retrievability(memory, at);
    }
}
