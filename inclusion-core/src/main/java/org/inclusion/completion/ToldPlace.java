package org.inclusion.completion;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.inclusion.access.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A learner's answer about sending her completion to a place, and the completion that was last sent. Immutable.
 *
 * @param learner the learner
 * @param place the place
 * @param agreed whether she agreed that it is told
 * @param answeredAt when she answered, in microseconds; what is finer is cut off
 * @param put the completion for which a letter was put in the outbox last; null where none was, or where she said
 *     no since
 * @param told the completion that the place took last; null where it took none
 */
public record ToldPlace(
        LearnerId learner,
        CompletionPlace place,
        boolean agreed,
        Instant answeredAt,
        @Nullable Completion put,
        @Nullable Completion told) {

    /** Cuts the time. */
    public ToldPlace {
        answeredAt = answeredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** This place, at an address that may have changed. */
    ToldPlace at(CompletionPlace now) {
        return new ToldPlace(learner, now, agreed, answeredAt, put, told);
    }

    /** This place after another answer. What was put before counts no more: it may have been dropped. */
    ToldPlace answered(boolean agrees, Instant now) {
        return new ToldPlace(learner, place, agrees, now, agrees ? put : null, told);
    }

    /** This place, with a letter for a completion on its way. */
    ToldPlace withLetter(Completion completion) {
        return new ToldPlace(learner, place, agreed, answeredAt, completion, told);
    }
}
