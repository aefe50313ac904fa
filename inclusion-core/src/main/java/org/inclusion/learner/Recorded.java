package org.inclusion.learner;

import org.inclusion.evidence.Evidence;

/**
 * What became of evidence that could be read.
 *
 * @param evidence what was read
 * @param receipt the answer to it
 */
public record Recorded(Evidence evidence, Receipt receipt) {}
