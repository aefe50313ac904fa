package org.inclusion.mandate;

/**
 * What a helper may offer a learner to give. Immutable.
 *
 * @param text the text to read to her
 * @param days how many days after today the mandate ends at the latest
 */
public record MandateOffer(SignedText text, int days) {}
