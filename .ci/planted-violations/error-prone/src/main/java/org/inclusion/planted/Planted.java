package org.inclusion.planted;

/** Holds the planted violation. */
public final class Planted {
    private Planted() {}

    static void refuse() {
        new IllegalStateException("never thrown");
    }
}
