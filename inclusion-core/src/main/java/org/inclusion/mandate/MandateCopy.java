package org.inclusion.mandate;

/**
 * A mandate as it is printed: the mandate, and the text as it was read to the learner. Immutable.
 *
 * @param mandate the mandate
 * @param text the text of the mandate's hash
 */
public record MandateCopy(SeenMandate mandate, SignedText text) {}
