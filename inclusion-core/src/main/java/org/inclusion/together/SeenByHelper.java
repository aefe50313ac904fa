package org.inclusion.together;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session of live help as its helper sees it: in words, never the learner's screen and never what she types.
 *
 * @param session the session's id, for the server that watches it; never sent to the helper's page
 * @param number the version, which grows with every change
 * @param status how far the session is
 * @param until the deadline of the current phase: waiting for her page, letting her in, and then the session
 * @param drawings the two drawings to name; none before her page has joined, and none once the two are connected
 * @param position where she is; null before she was anywhere
 * @param place that place in words; null where the content no longer has it, and with the position
 * @param pointed the anchor that the helper points at; null for none
 * @param pointings counts what the helper pointed at, so that a page notices a repetition
 * @param sentence the sentence that was sent last; null for none
 * @param sentences how many were sent
 * @param signals how often she gave each signal; all five
 * @param successes the successes, oldest first
 */
public record SeenByHelper(
        String session,
        long number,
        SessionStatus status,
        Instant until,
        Set<Drawing> drawings,
        @Nullable SharedPosition position,
        @Nullable PlaceInWords place,
        @Nullable String pointed,
        long pointings,
        @Nullable PreparedSentence sentence,
        long sentences,
        Map<Signal, Long> signals,
        List<SharedSuccess> successes) {}
