package org.inclusion.mandate;

/** Whether a mandate covers anything. Derived from the mandate, its ending and the day; never set. */
public enum MandateStatus {
    /** It covers its procedures today. */
    OPEN,
    /** It was ended before its last day. */
    ENDED,
    /** Its last day is over. */
    EXPIRED
}
