package org.inclusion.together;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session of live help as the learner's side sees it.
 *
 * @param session the session's id, never sent to the helper's page
 * @param number grows with every change
 * @param status how far the session is
 * @param until the deadline of the current phase
 * @param helper the id of the helper, whose name the host shows
 * @param structure the id of the helper's structure, whose name the host shows
 * @param drawings the two drawings to compare with those that the helper names; none once the two are together
 * @param position the position that is kept; null for none. A page whose latest position is another one sends
 *     that again
 * @param pointed the anchor that the helper points at, in the item of the position; null for none
 * @param pointings how often the helper has pointed
 * @param sentence the sentence that the helper sent last; null for none
 * @param sentences how many were sent
 * @param successes the successes, oldest first
 */
public record SeenByLearner(
        String session,
        long number,
        SessionStatus status,
        Instant until,
        String helper,
        String structure,
        Set<Drawing> drawings,
        @Nullable SharedPosition position,
        @Nullable String pointed,
        long pointings,
        @Nullable PreparedSentence sentence,
        long sentences,
        List<SharedSuccess> successes) {}
