package org.inclusion.servlet.place;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.inclusion.place.Coordinates;
import org.inclusion.place.FoundPlace;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.Openness;
import org.inclusion.place.PlaceOffer;
import org.inclusion.place.WithoutTrace;
import org.inclusion.servlet.http.Exchange;
import org.jspecify.annotations.Nullable;

/** A help place as pages show it: codes to choose by, and words to read aloud and to print. */
record PlaceView(
        String place,
        String name,
        String street,
        @Nullable String more,
        String postcode,
        String town,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer metres,
        @Nullable String telephone,
        List<String> mails,
        List<String> sites,
        @Nullable String appointments,
        @Nullable String accessibility,
        Openness now,
        String nowInWords,
        @Nullable String hours,
        List<String> hoursInWords,
        List<Meaning> services,
        List<Meaning> costs,
        List<Meaning> audiences,
        List<Meaning> cares,
        List<Meaning> approaches,
        List<Meaning> modes,
        boolean travels,
        @Nullable String summary,
        List<String> labels,
        String source,
        String updatedOn,
        @Nullable String withoutTrace) {

    /** A code, and its words. */
    record Meaning(String code, String words) {}

    static PlaceView of(FoundPlace found, Exchange exchange) {
        HelpPlace place = found.place();
        PlaceOffer offer = place.offer();
        Coordinates point = place.address().point();
        return new PlaceView(
                place.id(),
                place.name(),
                place.address().street(),
                place.address().more(),
                place.address().postcode(),
                place.address().town(),
                point == null ? null : point.latitudeInDegrees(),
                point == null ? null : point.longitudeInDegrees(),
                found.metres(),
                place.contact().telephone(),
                place.contact().mails(),
                place.contact().sites(),
                place.contact().appointments(),
                place.contact().accessibility(),
                found.now(),
                HoursInWords.now(found, exchange),
                place.hours().text(),
                HoursInWords.of(place.hours(), exchange),
                meanings("service", offer.services(), exchange),
                meanings("cost", offer.costs(), exchange),
                meanings("audience", offer.audiences(), exchange),
                meanings("care", offer.cares(), exchange),
                meanings("approach", offer.approaches(), exchange),
                meanings("mode", offer.modes(), exchange),
                offer.travels(),
                place.summary(),
                place.labels(),
                place.origin().source(),
                place.origin().updatedOn().toString(),
                WithoutTrace.of(place).map(exchange::say).orElse(null));
    }

    private static List<Meaning> meanings(String what, Collection<? extends Enum<?>> codes, Exchange exchange) {
        return codes.stream()
                .map(one -> new Meaning(one.name(), exchange.say("place." + what + "." + code(one))))
                .toList();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
