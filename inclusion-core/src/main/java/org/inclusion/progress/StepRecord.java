package org.inclusion.progress;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.inclusion.annotation.Internal;
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
 * What was seen of one step: all that its status and its revision need. Immutable; a fold over evidence.
 *
 * @param lessonFinished whether its lesson was read to the end
 * @param attempts how often it was practised
 * @param successes how often it worked, by the help there was
 * @param lastAt the effective time of the latest evidence
 * @param memory how well it is kept in mind, or null where she has not practised it herself
 */
@Internal
public record StepRecord(
        boolean lessonFinished,
        int attempts,
        Map<Help, Integer> successes,
        Instant lastAt,
        @Nullable MemoryState memory) {

    private static final Help[] HELPS = Help.values();

    /** Copies the counts. */
    public StepRecord {
        successes = Map.copyOf(successes);
    }

    /**
     * Before anything was seen.
     *
     * @param at the effective time of what is seen now
     * @return an empty record
     */
    static StepRecord first(Instant at) {
        return new StepRecord(false, 0, Map.of(), at, null);
    }

    /** After a practice. What a helper did in her place is no success of hers, whatever the reason. */
    StepRecord after(Practice practice, Instant at) {
        boolean hers = practice.success() && practice.posture() != Posture.DONE_FOR;
        Map<Help, Integer> counts = successes;
        if (hers) {
            counts = new EnumMap<>(Help.class);
            counts.putAll(successes);
            counts.put(practice.help(), successes.getOrDefault(practice.help(), 0) + 1);
        }
        Optional<Rating> rating = Rating.of(practice);
        MemoryState kept = rating.isPresent() ? Fsrs6.after(memory, rating.get(), at) : memory;
        return new StepRecord(lessonFinished, attempts + 1, counts, at, kept);
    }

    /** After a lesson was opened or finished. */
    StepRecord after(ContentEvent event, Instant at) {
        return new StepRecord(lessonFinished || event.event() == LessonEvent.FINISHED, attempts, successes, at, memory);
    }

    /**
     * How often it worked with so much help or less.
     *
     * @param help the most help that counts
     * @return 0 or more
     */
    public int successesWithAtMost(Help help) {
        // Without an entry set: a path asks this of every step.
        int sum = 0;
        for (Help had : HELPS) {
            if (had.atMost(help)) {
                sum += successes.getOrDefault(had, 0);
            }
        }
        return sum;
    }

    /**
     * How far the step is.
     *
     * @param rule when it is done
     * @return {@code DONE} or {@code STARTED}
     */
    public StepStatus status(CompletionRule rule) {
        return successesWithAtMost(rule.help()) >= rule.successes() ? StepStatus.DONE : StepStatus.STARTED;
    }

    /**
     * How likely it would still come back: the less, the more it is worth doing again. Nothing that is shown rests on it.
     *
     * @param at the time
     * @return a probability above 0; 1 where she has not practised it herself, since nothing is known to fade
     */
    public double retrievability(Instant at) {
        return memory == null ? 1 : Fsrs6.retrievability(memory, at);
    }
}
