package org.inclusion.place;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that a help place must meet to be found by a search. A place that does not say what it costs, or whom
 * it is prepared for, is not found where that is asked for.
 *
 * @param services at least one of these; empty for any
 * @param cost what it must cost, or null for any
 * @param audience whom it must be open to, or null for anybody; a place for everybody is open to each audience
 * @param care the need its people must be prepared for, or null for none
 * @param mode how its people must help, or null for any way
 */
public record PlaceFilter(
        Set<PlaceService> services,
        @Nullable PlaceCost cost,
        @Nullable PlaceAudience audience,
        @Nullable PlaceCare care,
        @Nullable PlaceMode mode) {

    /** Every place. */
    public static final PlaceFilter ANY = new PlaceFilter(Set.of(), null, null, null, null);

    /** Copies the services. */
    public PlaceFilter {
        services = PlaceText.ordered(services);
    }

    /**
     * Tells whether a place offers what is asked for.
     *
     * @param offer the offer of a place
     * @return true where it does
     */
    public boolean matches(PlaceOffer offer) {
        return (services.isEmpty() || services.stream().anyMatch(offer.services()::contains))
                && (cost == null || offer.costs().contains(cost))
                && (audience == null
                        || offer.audiences().isEmpty()
                        || offer.audiences().contains(audience))
                && (care == null || offer.cares().contains(care))
                && (mode == null || offer.modes().contains(mode));
    }
}
