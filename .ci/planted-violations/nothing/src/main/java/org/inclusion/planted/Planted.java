package org.inclusion.planted;

/** Breaks no rule. */
public final class Planted {
    private Planted() {}
}
