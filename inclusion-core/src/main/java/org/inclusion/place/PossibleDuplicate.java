package org.inclusion.place;

/**
 * Two help places that may be one. A person decides, and may change the decision later. The library merges nothing.
 *
 * @param one a place
 * @param other another, of the same postcode
 * @param score how alike they are, from 0 to 100
 */
public record PossibleDuplicate(HelpPlace one, HelpPlace other, int score) {}
