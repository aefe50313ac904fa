package org.inclusion.place;

import java.util.Set;

/**
 * The services of a help place, to whom the place gives them, at which cost and in which way. An empty set means that
 * the source does not say it; an empty set of audiences means that the place is for everybody, and an empty set of
 * discreet help that people may be referred to the place.
 *
 * @param services what people find there
 * @param costs what it costs
 * @param audiences whom it is for
 * @param cares the needs for which its people are prepared
 * @param approaches how people get in touch
 * @param modes how its people help
 * @param travels whether it comes to other towns, as a bus does
 * @param discreet the kinds of help of which no trace is kept
 */
public record PlaceOffer(
        Set<PlaceService> services,
        Set<PlaceCost> costs,
        Set<PlaceAudience> audiences,
        Set<PlaceCare> cares,
        Set<PlaceApproach> approaches,
        Set<PlaceMode> modes,
        boolean travels,
        Set<DiscreetHelp> discreet) {

    /** Nothing is known of what it offers. */
    public static final PlaceOffer UNKNOWN =
            new PlaceOffer(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, Set.of());

    /** Copies the sets, in the order of their constants. */
    public PlaceOffer {
        services = PlaceText.ordered(services);
        costs = PlaceText.ordered(costs);
        audiences = PlaceText.ordered(audiences);
        cares = PlaceText.ordered(cares);
        approaches = PlaceText.ordered(approaches);
        modes = PlaceText.ordered(modes);
        discreet = PlaceText.ordered(discreet);
    }
}
