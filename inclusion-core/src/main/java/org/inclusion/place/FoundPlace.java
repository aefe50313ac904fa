package org.inclusion.place;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A help place that was found.
 *
 * @param place the place
 * @param metres how far it is as the crow flies, from the point asked for or from the middle of the places of the
 *     postcode; or null where nobody can tell
 * @param now whether it is open now
 * @param searchedAt the day and the hour of the search where the place is
 * @param opensAt when it opens next, where it is closed now; null where it is not, or nobody can tell, or it stays
 *     closed for a week
 */
public record FoundPlace(
        HelpPlace place,
        @Nullable Integer metres,
        Openness now,
        LocalDateTime searchedAt,
        @Nullable LocalDateTime opensAt) {}
