package org.inclusion.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a help place is reached.
 *
 * @param telephone with {@code +} and the country's prefix, or null
 * @param mails addresses of electronic mail
 * @param sites addresses on the web
 * @param appointments the address at which an appointment is made, or null
 * @param accessibility the address that tells how the building is entered, or null
 */
public record PlaceContact(
        @Nullable String telephone,
        List<String> mails,
        List<String> sites,
        @Nullable String appointments,
        @Nullable String accessibility) {

    /** No way to reach it. */
    public static final PlaceContact NONE = new PlaceContact(null, List.of(), List.of(), null, null);

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException naming what is blank or too long, or a telephone without prefix
     */
    public PlaceContact {
        if (telephone != null && !telephone.matches("\\+\\d{6,15}")) {
            throw new IllegalArgumentException("telephone must be + and 6 to 15 digits");
        }
        mails = PlaceText.list("mails", mails, PlaceText.NAME);
        sites = PlaceText.list("sites", sites, PlaceText.LINK);
        PlaceText.requireIfAny("appointments", appointments, PlaceText.LINK);
        PlaceText.requireIfAny("accessibility", accessibility, PlaceText.LINK);
    }
}
