package org.inclusion.place;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * A place where people get help with digital things, as a source describes it. It says nothing about
 * learners. Immutable.
 *
 * @param id of the {@link OpaqueId} shape; made by {@link #idOf}
 * @param origin the source
 * @param name 1 to 300 characters
 * @param kinds the codes of its kind in the national list, such as {@code CCAS}; also empty
 * @param address where it is
 * @param contact how it is reached
 * @param hours when it is open
 * @param offer what it offers
 * @param summary a short description, or null
 * @param description a long description, or null
 * @param labels the programmes and labels it has
 */
public record HelpPlace(
        String id,
        PlaceOrigin origin,
        String name,
        List<String> kinds,
        PlaceAddress address,
        PlaceContact contact,
        OpeningHours hours,
        PlaceOffer offer,
        @Nullable String summary,
        @Nullable String description,
        List<String> labels) {

    private static final int ID_BYTES = 18;

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException naming what is blank, too long or misshapen
     */
    public HelpPlace {
        OpaqueId.require("place id", id);
        PlaceText.require("name", name, PlaceText.NAME);
        kinds = PlaceText.list("kinds", kinds, 64);
        labels = PlaceText.list("labels", labels, PlaceText.NAME);
        PlaceText.requireIfAny("summary", summary, PlaceText.PARAGRAPH);
        PlaceText.requireIfAny("description", description, PlaceText.PARAGRAPH);
    }

    /**
     * The id of the place that a source knows by an id of its own: a hash, since ids of sources have any length and
     * any signs.
     *
     * @param source who collects the place
     * @param sourceId the id there
     * @return 24 characters, always alike for one source and id
     */
    public static String idOf(String source, String sourceId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((source + "\n" + sourceId).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
