package org.inclusion.mandate;

/**
 * The offer for a mandate: the text that a helper reads to a learner, the longest time for which the mandate may hold,
 * and how many days after its end the structure keeps it even if the learner is erased. Immutable.
 *
 * @param text the text to read to her
 * @param days how many days after today the mandate ends at the latest
 * @param archiveDays for how many days after its end the structure keeps the mandate when she is erased; 0 where it is
 *     erased with her
 */
public record MandateOffer(SignedText text, int days, int archiveDays) {}
