package org.inclusion.together;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session of live help as its helper sees it: in words, never the learner's screen and never what she types.
 *
 * @param session the session's id, for the server that watches it; a page of the helper's is not told
 * @param number grows with every change
 * @param status how far the session is
 * @param until when it ends at the latest: the drawings, while nobody has touched them, and then the session
 * @param drawings the four drawings to name; none once they were touched
 * @param among the words to press those two among that the helper hears; none before and after
 * @param position where she is; null before she was anywhere
 * @param place that place in words; null where the content no longer has it, and with the position
 * @param pointed the anchor that the helper points at; null for none
 * @param pointings how often the helper has pointed
 * @param sentence the sentence that was sent last; null for none
 * @param sentences how many were sent
 * @param signals how often she gave each signal; all five
 * @param successes the successes, the first first
 */
public record SeenByHelper(
        String session,
        long number,
        SessionStatus status,
        Instant until,
        Set<Drawing> drawings,
        List<String> among,
        @Nullable SharedPosition position,
        @Nullable PlaceInWords place,
        @Nullable String pointed,
        long pointings,
        @Nullable PreparedSentence sentence,
        long sentences,
        Map<Signal, Long> signals,
        List<SharedSuccess> successes) {}
