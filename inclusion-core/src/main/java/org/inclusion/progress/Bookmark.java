package org.inclusion.progress;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.id.OpaqueId;

/**
 * Where a person stopped, so that she can go on there. It says nothing of how well: a bookmark is no evidence.
 *
 * @param learner who
 * @param item in what: the id of a tour, a step, a lesson
 * @param place where in it: the id of a stop, the number of a block
 * @param at when she was there
 */
public record Bookmark(LearnerId learner, String item, String place, Instant at) {

    /**
     * Checks the ids.
     *
     * @param learner who
     * @param item in what
     * @param place where in it
     * @param at when
     * @throws IllegalArgumentException if item or place has not the {@link OpaqueId} shape
     */
    public Bookmark {
        OpaqueId.require("item", item);
        OpaqueId.require("place", place);
    }
}
