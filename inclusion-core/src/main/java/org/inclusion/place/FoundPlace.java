package org.inclusion.place;

import org.jspecify.annotations.Nullable;

/**
 * A help place that was found.
 *
 * @param place the place
 * @param metres how far it is as the crow flies, from the point asked for or from the middle of the places of the postcode; or null
 *     where nobody can tell
 * @param now whether it is open now
 */
public record FoundPlace(HelpPlace place, @Nullable Integer metres, Openness now) {}
