package org.inclusion.learner;

/**
 * The state of a learner as it is kept, so that it need not be derived again. It can be thrown away at any time.
 *
 * @param version grows by one with every change about the learner; 0 where nothing is known of her
 * @param model the model and settings that derived it; empty where nothing is known of her
 * @param state opaque to the store, ASCII, at most 65,536 characters
 */
public record Snapshot(long version, String model, String state) {

    /** The snapshot of a learner of whom nothing is known. */
    public static final Snapshot NONE = new Snapshot(0, "", "");
}
