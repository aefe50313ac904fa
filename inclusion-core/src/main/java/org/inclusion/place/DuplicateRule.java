package org.inclusion.place;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which the national map of places tells that two descriptions may be of one place: one postcode, different
 * sources, kinds that can go together; and then the mean of how alike street, name and point are, each from 0 to 100.
 *
 * <p>The rule as published with {@code mednum-cli}, from its description: texts are compared by the share of signs that
 * they have in common in order, letters and digits alone; points nearer than 0.0004 degrees are one.
 */
final class DuplicateRule {

    private static final double ONE_POINT = 0.0004;

    private static final Pattern FRANCE_SERVICES = Pattern.compile("france services?");

    private DuplicateRule() {}

    /** From 0 to 100; empty where the rule does not compare them, or where the point of one is not known. */
    static OptionalInt score(HelpPlace one, HelpPlace other) {
        if (!mayBeOne(one, other)) {
            return OptionalInt.empty();
        }
        return nearness(one.address().point(), other.address().point())
                .map(near -> OptionalInt.of((near
                                + likeness(one.name(), other.name())
                                + likeness(
                                        one.address().street(), other.address().street()))
                        / 3))
                .orElse(OptionalInt.empty());
    }

    private static boolean mayBeOne(HelpPlace one, HelpPlace other) {
        return one.address().postcode().equals(other.address().postcode())
                && !one.id().equals(other.id())
                && !one.origin().source().equals(other.origin().source())
                && (bothFranceServices(one, other) || (!isFranceServices(one) && !isFranceServices(other)));
    }

    private static boolean bothFranceServices(HelpPlace one, HelpPlace other) {
        return (isFranceServicesOrPimms(one) && isFranceServicesOrPimms(other)) || (isNamedSo(one) && isNamedSo(other));
    }

    private static boolean isFranceServices(HelpPlace place) {
        return place.kinds().contains("RFS");
    }

    private static boolean isFranceServicesOrPimms(HelpPlace place) {
        return isFranceServices(place) || place.kinds().contains("PIMMS");
    }

    private static boolean isNamedSo(HelpPlace place) {
        return FRANCE_SERVICES.matcher(place.name().toLowerCase(Locale.ROOT)).find();
    }

    private static Optional<Integer> nearness(@Nullable Coordinates one, @Nullable Coordinates other) {
        if (one == null || other == null) {
            return Optional.empty();
        }
        double distance = Math.hypot(
                one.latitudeInDegrees() - other.latitudeInDegrees(),
                one.longitudeInDegrees() - other.longitudeInDegrees());
        return Optional.of(distance < ONE_POINT ? 100 : (int) (100 / (distance * 1000 + 1)));
    }

    /** Twice the longest common subsequence, by the length of both texts. */
    static int likeness(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        return (int) Math.round(200.0 * commonSigns(a, b) / (a.length() + b.length()));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static int commonSigns(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int[] row = new int[b.length() + 1];
            for (int j = 0; j < b.length(); j++) {
                row[j + 1] = a.charAt(i) == b.charAt(j) ? before[j] + 1 : Math.max(before[j + 1], row[j]);
            }
            before = row;
        }
        return before[b.length()];
    }
}
