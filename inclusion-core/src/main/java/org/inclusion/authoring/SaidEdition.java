package org.inclusion.authoring;

import java.time.LocalDate;

/**
 * A helper's decisions at the publishing of a leaflet: when it is to be checked again, and whether nobody else could
 * read it before. Immutable.
 *
 * @param checkOn from which calendar day somebody should check it again: tomorrow at the earliest, in two years at
 *     the latest
 * @param alone whether there is no colleague to read it before; then nobody has to have read it
 */
public record SaidEdition(LocalDate checkOn, boolean alone) {}
