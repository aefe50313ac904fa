package org.inclusion.learner;

/**
 * What was computed from a learner's evidence, kept so that it need not be computed again. It can be thrown away at any
 * time.
 *
 * @param version grows by one with every change about the learner; 0 for someone nothing is known of
 * @param model the model and settings that computed it; empty for someone nothing is known of
 * @param state opaque to the store, ASCII
 */
public record Snapshot(long version, String model, String state) {

    /** Someone nothing is known of. */
    public static final Snapshot NONE = new Snapshot(0, "", "");
}
