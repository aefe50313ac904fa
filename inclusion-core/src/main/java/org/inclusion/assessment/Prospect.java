package org.inclusion.assessment;

/**
 * The expected success and gain of one question, before it is asked.
 *
 * @param success the probability of any answer but the lowest: of the right answer, where answers are right or wrong
 * @param gain by how much the variances of all areas together are expected to fall, 0 or more
 */
record Prospect(double success, double gain) {}
