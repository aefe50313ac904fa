package org.inclusion.path;

/** How well the network works where a learner is, in her own words. */
public enum Network {
    /** It works rather well. */
    GOOD,
    /** It is often weak. */
    WEAK,
    /** She does not know, or was not asked. */
    UNKNOWN
}
