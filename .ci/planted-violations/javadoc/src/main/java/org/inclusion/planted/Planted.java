package org.inclusion.planted;

/** Holds the planted violation. */
public final class Planted {
    private Planted() {}

    /** Counts hills & valleys. */
    public static int count() {
        return 1;
    }
}
