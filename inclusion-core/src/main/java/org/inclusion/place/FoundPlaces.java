package org.inclusion.place;

import java.util.List;

/**
 * The help places that a search found.
 *
 * @param places the nearest first; those without a point on the earth last
 * @param more whether there may be further places
 */
public record FoundPlaces(List<FoundPlace> places, boolean more) {

    /** Copies the places. */
    public FoundPlaces {
        places = List.copyOf(places);
    }
}
