package org.inclusion.evidence;

/**
 * How much help: the one scale for what was given in an act and for what is useful in an area. It says how much help is
 * useful, never what a person is worth. From most help to none.
 */
public enum Help {
    /** Someone does it and shows. */
    SHOWN(0),
    /** Both do it together. */
    TOGETHER(1),
    /** She does it; someone stays near, and helps if she is stuck. */
    SUPPORTED(2),
    /** She does it, and may still ask for help. */
    ALONE(3);

    private final int category;

    Help(int category) {
        this.category = category;
    }

    /**
     * Its place on the scale, which is also its category on a graded item.
     *
     * @return 0 for {@code SHOWN} to 3 for {@code ALONE}
     */
    public int category() {
        return category;
    }

    /**
     * Whether this is as little help as another, or less.
     *
     * @param other another amount of help
     * @return true for {@code ALONE.atMost(TOGETHER)}
     */
    public boolean atMost(Help other) {
        return category >= other.category;
    }
}
