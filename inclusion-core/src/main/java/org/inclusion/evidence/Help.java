package org.inclusion.evidence;

/**
 * The scale of help, from most to none, for the help that was given in an act and for the help that is useful in an
 * area. It says how much help is useful, never what a person is worth.
 */
public enum Help {
    /** Somebody does it and shows. */
    SHOWN(0),
    /** The helper and the learner do it together. */
    TOGETHER(1),
    /** She does it; somebody stays near, and helps if she is stuck. */
    SUPPORTED(2),
    /** She does it, and may still ask for help. */
    ALONE(3);

    private final int category;

    Help(int category) {
        this.category = category;
    }

    /** The category on a graded item: 0 for {@code SHOWN} to 3 for {@code ALONE}. */
    public int category() {
        return category;
    }

    /** Whether this is as little help as another, or less: true for {@code ALONE.atMost(TOGETHER)}. */
    public boolean atMost(Help other) {
        return category >= other.category;
    }
}
