package org.inclusion.cohort;

/**
 * What {@link SummarizeStructures} did.
 *
 * @param learners how many learners' evidence was read
 * @param unreadable how many of them were left out since their evidence is damaged
 * @param structures of how many structures there are sums now
 */
public record SummarizedStructures(long learners, long unreadable, long structures) {}
