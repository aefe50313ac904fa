package org.inclusion.mandate;

/**
 * Whether a mandate is open, was ended, or has expired. Derived from the mandate, its ending and the day; never set.
 */
public enum MandateStatus {
    /** It covers its procedures today. */
    OPEN,
    /** It was ended before its last day. */
    ENDED,
    /** Its last day is over. */
    EXPIRED
}
