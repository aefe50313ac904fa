package org.inclusion.cohort;

import java.time.Instant;

/**
 * The number of people that the present number took the place of.
 *
 * @param people how many people the structure had ever accompanied
 * @param computedAt when they were counted, in microseconds
 */
public record EarlierPeople(long people, Instant computedAt) {}
