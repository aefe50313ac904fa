package org.inclusion.place;

import org.jspecify.annotations.Nullable;

/**
 * A help place that was found.
 *
 * @param place the place
 * @param metres how far it is as the crow flies, or null where nobody can tell
 * @param now whether it is open now
 */
public record FoundPlace(HelpPlace place, @Nullable Integer metres, Openness now) {}
