package org.inclusion.place;

import java.time.LocalDate;

/**
 * Where the description of a help place comes from.
 *
 * @param source who collected it, 1 to 200 characters
 * @param sourceId the id of the place there, 1 to 300 characters
 * @param updatedOn the day on which the source last changed it
 */
public record PlaceOrigin(String source, String sourceId, LocalDate updatedOn) {

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException naming what is blank or too long
     */
    public PlaceOrigin {
        PlaceText.require("source", source, 200);
        PlaceText.require("sourceId", sourceId, PlaceText.NAME);
    }
}
