package org.inclusion.cohort;

/**
 * Tells how much {@link SummarizeStructures} did.
 *
 * @param learners how many learners were gone through, those too whose erasure is requested and whose evidence is not read
 * @param unreadable how many of them were left out since their evidence is damaged
 * @param structures in how many structures somebody is accompanied
 */
public record SummarizedStructures(long learners, long unreadable, long structures) {}
