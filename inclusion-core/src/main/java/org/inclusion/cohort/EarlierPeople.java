package org.inclusion.cohort;

import java.time.Instant;

/**
 * The number of people that was shown before the present number took its place.
 *
 * @param people how many people the structure had ever accompanied
 * @param computedAt when they were counted, in microseconds
 */
public record EarlierPeople(long people, Instant computedAt) {}
