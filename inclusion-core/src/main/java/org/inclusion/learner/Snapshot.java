package org.inclusion.learner;

/**
 * The cached state of a learner, derived from the evidence and derivable again at any time. The row must not be
 * deleted: without it the learner counts as unknown.
 *
 * @param version grows by one with new evidence, an enrolment, a wish, a disagreement or an assessment; 0 where nothing
 *     is known of her
 * @param model the model and settings that derived it; empty where nothing is known of her
 * @param state opaque to the store, ASCII, at most 65,536 characters
 */
public record Snapshot(long version, String model, String state) {

    /** The snapshot of a learner of whom nothing is known. */
    public static final Snapshot NONE = new Snapshot(0, "", "");
}
