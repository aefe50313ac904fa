package org.inclusion.progress;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.id.OpaqueId;

/**
 * The anchor where a learner stopped in a step or a tour, so that she can go on there. A bookmark does not say how well she did:
 * it is no evidence.
 *
 * @param learner whose bookmark
 * @param item the id of the tour or the step
 * @param anchor the anchor inside it: the id of a stop of a tour; in a step, {@code lesson}, {@code practice} or {@code questions} on the
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

    /**
     * The bookmark under another id of hers.
     *
     * @param otherLearner the id of the learner from now on
     * @return the same bookmark, with everything else as it was
     */
    public Bookmark under(LearnerId otherLearner) {
        return new Bookmark(otherLearner, item, anchor, at);
    }
}
