package org.inclusion.place;

import org.jspecify.annotations.Nullable;

/**
 * A search for help places: around which point or postcode, how far away, and with which offer. The library keeps
 * no search.
 *
 * @param point near which point, or null where a postcode is given
 * @param postcode in which postcode and around it, or null where a point is given
 * @param metres how far, from 100 to 100,000
 * @param filter what the place must offer
 * @param openNow whether places that are closed now are left out; those whose hours do not tell stay
 * @param atMost how many places at most, from 1 to 50
 */
public record PlaceSearch(
        @Nullable Coordinates point,
        @Nullable String postcode,
        int metres,
        PlaceFilter filter,
        boolean openNow,
        int atMost) {

    /** The most places of one answer. */
    public static final int MOST = 50;

    /**
     * Checks the search.
     *
     * @throws IllegalArgumentException if it has neither point nor postcode or both, or a number that is out of
     *     its range
     */
    public PlaceSearch {
        if ((point == null) == (postcode == null)) {
            throw new IllegalArgumentException("a point or a postcode");
        }
        if (postcode != null && !PlaceAddress.isPostcode(postcode)) {
            throw new IllegalArgumentException("postcode must be five digits");
        }
        if (atMost < 1 || atMost > MOST) {
            throw new IllegalArgumentException("atMost must be 1 to " + MOST);
        }
        // An imaginary centre, where the postcode has to be looked up first: the radius alone is checked.
        new Around(point == null ? new Coordinates(0, 0) : point, metres);
    }
}
