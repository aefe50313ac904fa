package org.inclusion.cohort;

import java.time.Instant;

/**
 * The previous number of people of a structure, which a coordinator sees beside the present one.
 *
 * @param people how many people the structure had ever accompanied
 * @param computedAt when they were counted, in microseconds
 */
public record EarlierPeople(long people, Instant computedAt) {}
