package org.inclusion.place;

import java.util.List;

/**
 * The help places that a search found.
 *
 * @param places the nearest first; those without a point on the earth last
 * @param more whether there may be further places
 * @param postcodeKnown whether any place of the postcode is kept, whatever it offers: of another postcode nobody knows
 *     where it is. True where a point was given
 */
public record FoundPlaces(List<FoundPlace> places, boolean more, boolean postcodeKnown) {

    /** Copies the places. */
    public FoundPlaces {
        places = List.copyOf(places);
    }
}
