package org.inclusion.content;

import java.util.List;
import org.inclusion.id.StepId;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that a helper says on the telephone while a learner does a step, one gesture a line. Immutable.
 *
 * @param step the step; at most one script of a pack is about it
 * @param lines its lines, in order; at least one
 */
public record TelephoneScript(StepId step, List<Line> lines) {

    /** Copies the lines. */
    public TelephoneScript {
        lines = List.copyOf(lines);
    }

    /**
     * One gesture of the learner, as a helper says it, and how the two find out whether it worked.
     *
     * @param say what the helper says
     * @param see what the learner must see afterwards; null where there is nothing to see
     * @param ask what the helper asks, to hear what is on the screen; null where there is nothing to ask
     * @param ifNot what the helper says where she does not see it; null where the pack has no advice
     * @param anchor where the learner then is, see {@link Lesson#anchors} and {@link Tour.Stop#id}; null for no place
     *     of its own
     */
    public record Line(
            LocalizedText say,
            @Nullable LocalizedText see,
            @Nullable LocalizedText ask,
            @Nullable LocalizedText ifNot,
            @Nullable String anchor) {}
}
