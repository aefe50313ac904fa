package org.inclusion.path;

/** For whom a path is made. */
public enum Audience {
    /** For people who learn for themselves. */
    LEARNER,
    /** For helpers, who learn too. */
    HELPER
}
