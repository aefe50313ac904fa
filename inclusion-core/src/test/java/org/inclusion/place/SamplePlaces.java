package org.inclusion.place;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inclusion.place.OpeningRule.Span;
import org.jspecify.annotations.Nullable;

/** Made-up help places, each the same but for what a test is about. */
public final class SamplePlaces {

    /** The middle of the town in which most of them are. */
    public static final Coordinates TOWN = Coordinates.of(45.69, 5.90);

    /** From Monday to Friday in the morning, and closed on public holidays. */
    public static final OpeningHours MORNINGS = new OpeningHours(
            "Mo-Fr 09:00-12:00; PH off",
            List.of(
                    new OpeningRule(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), false, List.of(new Span(540, 720))),
                    new OpeningRule(Set.of(), true, List.of())));

    private SamplePlaces() {}

    /** A place so many metres north of the town. */
    public static HelpPlace north(String id, int metres, PlaceService... services) {
        Coordinates point = new Coordinates(TOWN.latitude() + metres * 9, TOWN.longitude());
        return place(id, "Lieu " + id, point, OpeningHours.UNKNOWN, services);
    }

    /** A place in postcode 73100. */
    public static HelpPlace place(
            String id, String name, @Nullable Coordinates point, OpeningHours hours, PlaceService... services) {
        return of("essai", id, name, List.of(), "1 rue des Tilleuls", point, hours, Set.of(services));
    }

    static HelpPlace of(
            String source,
            String id,
            String name,
            List<String> kinds,
            String street,
            @Nullable Coordinates point,
            OpeningHours hours,
            Set<PlaceService> services) {
        return new HelpPlace(
                HelpPlace.idOf(source, id),
                new PlaceOrigin(source, id, LocalDate.of(2026, 9, 1)),
                name,
                kinds,
                new PlaceAddress(street, null, "73100", "Beaulieu-d’Essai", null, point),
                PlaceContact.NONE,
                hours,
                new PlaceOffer(services, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, Set.of()),
                null,
                null,
                List.of());
    }

    /** That place, with a number, for those who come after violence. */
    public static HelpPlace discreet(HelpPlace place, String number) {
        return new HelpPlace(
                place.id(),
                place.origin(),
                place.name(),
                place.kinds(),
                place.address(),
                new PlaceContact(number, List.of(), List.of(), null, null),
                place.hours(),
                new PlaceOffer(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false,
                        Set.of(DiscreetHelp.VIOLENCE)),
                null,
                null,
                List.of());
    }

    /** That place, as its source says on another day. */
    static HelpPlace updated(HelpPlace place, LocalDate day, String name) {
        return new HelpPlace(
                place.id(),
                new PlaceOrigin(place.origin().source(), place.origin().sourceId(), day),
                name,
                place.kinds(),
                place.address(),
                place.contact(),
                place.hours(),
                place.offer(),
                null,
                null,
                List.of());
    }
}
