package org.inclusion.progress;

/** How far a learner is with a step: not started, begun or done. Derived from evidence, never set. */
public enum StepStatus {
    /** There is no evidence of the step yet. */
    NOT_STARTED,
    /** There is evidence of the step. */
    STARTED,
    /** The step's completion rule is met. */
    DONE
}
