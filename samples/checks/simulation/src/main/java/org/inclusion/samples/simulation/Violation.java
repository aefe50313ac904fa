package org.inclusion.samples.simulation;

/**
 * What did not hold.
 *
 * @param invariant what should have held
 * @param step the number of the step after which it did not; one more than the last for the end of the run
 * @param what what was seen instead
 */
public record Violation(Invariant invariant, int step, String what) {}
