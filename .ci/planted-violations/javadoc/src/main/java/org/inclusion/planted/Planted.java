package org.inclusion.planted;

/** Holds the planted violation. */
public final class Planted {
    private Planted() {}

    public static int count() {
        return 1;
    }
}
