package org.inclusion.cohort;

/**
 * The counts of a run of {@link SummarizeStructures}.
 *
 * @param learners the number of learners processed, including those whose erasure is requested and whose evidence is
 *     not read
 * @param unreadable how many of them were skipped because their evidence is damaged
 * @param structures the number of structures in which somebody is accompanied
 */
public record SummarizedStructures(long learners, long unreadable, long structures) {}
