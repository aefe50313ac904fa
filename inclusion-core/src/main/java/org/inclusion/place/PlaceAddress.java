package org.inclusion.place;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a help place, and its point on the earth.
 *
 * @param street the number and the street, 1 to 500 characters
 * @param more what else leads there, or null
 * @param postcode five digits
 * @param town 1 to 300 characters
 * @param townCode the code of the town at INSEE, or null where the source does not say it
 * @param point the point on the earth, or null where the source does not say it, or says one that cannot be right
 */
public record PlaceAddress(
        String street,
        @Nullable String more,
        String postcode,
        String town,
        @Nullable String townCode,
        @Nullable Coordinates point) {

    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");

    private static final Pattern TOWN_CODE = Pattern.compile("(\\d\\d|2[AB])\\d{3}");

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException naming what is blank, too long or misshapen
     */
    public PlaceAddress {
        PlaceText.require("street", street, PlaceText.ADDRESS);
        PlaceText.requireIfAny("more", more, PlaceText.ADDRESS);
        PlaceText.require("town", town, PlaceText.NAME);
        if (!isPostcode(postcode)) {
            throw new IllegalArgumentException("postcode must be five digits");
        }
        if (townCode != null && !isTownCode(townCode)) {
            throw new IllegalArgumentException("townCode must be the five signs of INSEE");
        }
    }

    /**
     * Tells whether a text has the shape of a postcode.
     *
     * @param text any text
     * @return true for five digits
     */
    public static boolean isPostcode(String text) {
        return POSTCODE.matcher(text).matches();
    }

    /**
     * Tells whether a text has the shape of a town's code at INSEE.
     *
     * @param text any text
     * @return true for {@code 01053}, {@code 2A004}
     */
    public static boolean isTownCode(String text) {
        return TOWN_CODE.matcher(text).matches();
    }
}
