package org.inclusion.progress;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.id.OpaqueId;

/**
 * The anchor where a learner stopped in a step or a tour, so that she can go on there. A bookmark does not say how well
 * she did: it is no evidence.
 *
 * @param learner whose bookmark
 * @param item the id of the tour or the step
 * @param anchor the anchor inside it: the id of a stop of a tour; in a step, {@code lesson}, {@code screen.6} of it, {@code practice} or {@code questions} on the
 *     library's pages
 * @param at when she was there
 */
public record Bookmark(LearnerId learner, String item, String anchor, Instant at) {

    /**
     * @throws IllegalArgumentException if item or anchor has not the {@link OpaqueId} shape
     */
    public Bookmark {
        OpaqueId.require("item", item);
        OpaqueId.require("anchor", anchor);
    }
}
