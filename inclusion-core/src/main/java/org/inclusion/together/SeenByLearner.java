package org.inclusion.together;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session of live help as the learner's side sees it.
 *
 * @param session the session's id, which no page of the helper's is told
 * @param number grows with every change
 * @param status how far the session is
 * @param until when it ends at the latest
 * @param helper the id of the helper, whose name the host shows
 * @param structure the id of the helper's structure, whose name the host shows
 * @param words the two words to read out; none before she said yes, and after she was heard
 * @param position the position that is kept; null for none. A page whose latest position is another one sends that again
 * @param pointed the anchor that the helper points at, in the item of the position; null for none
 * @param pointings how often the helper has pointed
 * @param sentence the sentence that the helper sent last; null for none
 * @param sentences how many were sent
 * @param successes the successes, the first first
 */
public record SeenByLearner(
        String session,
        long number,
        SessionStatus status,
        Instant until,
        String helper,
        String structure,
        List<String> words,
        @Nullable SharedPosition position,
        @Nullable String pointed,
        long pointings,
        @Nullable PreparedSentence sentence,
        long sentences,
        List<SharedSuccess> successes) {}
