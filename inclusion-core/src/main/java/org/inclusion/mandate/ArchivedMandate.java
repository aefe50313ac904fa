package org.inclusion.mandate;

import java.time.LocalDate;

/**
 * The mandate of an erased learner, which a structure keeps apart for a written reason. Immutable.
 *
 * @param mandate the mandate
 * @param keptUntil the last calendar day on which it is kept
 */
public record ArchivedMandate(KeptMandate mandate, LocalDate keptUntil) {}
