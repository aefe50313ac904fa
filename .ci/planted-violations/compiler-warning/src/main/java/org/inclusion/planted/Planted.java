package org.inclusion.planted;

import java.util.List;

/** Holds the planted violation. */
public final class Planted {
    private Planted() {}

    static int count(List things) {
        return things.size();
    }
}
