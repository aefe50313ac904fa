package org.inclusion.place;

/**
 * Two help places that may be one. A person decides, and may decide otherwise later; nothing is merged.
 *
 * @param one a place
 * @param other another, of the same postcode
 * @param score how alike they are, from 0 to 100
 */
public record PossibleDuplicate(HelpPlace one, HelpPlace other, int score) {}
