package org.inclusion.progress;

/** How far a step is. Derived from evidence, never set. */
public enum StepStatus {
    /** Nothing was seen yet. */
    NOT_STARTED,
    /** Something was seen. */
    STARTED,
    /** Its completion rule is met. */
    DONE
}
