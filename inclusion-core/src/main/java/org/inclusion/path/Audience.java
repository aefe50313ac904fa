package org.inclusion.path;

/** The people whom a path is for: learners or helpers. */
public enum Audience {
    /** For people who learn for themselves. */
    LEARNER,
    /** For helpers: they learn too. */
    HELPER
}
