package org.inclusion.authoring;

import java.time.LocalDate;

/**
 * The edition of a leaflet (a lesson that a structure writes itself) that was published last, and whether people can
 * open it. Immutable.
 *
 * @param edition the number of the edition, from 1
 * @param revision the revision of the leaflet from which the edition was made
 * @param checkOn the calendar day from which somebody should check the lesson again
 * @param isOpen whether people can open the lesson; false once it was taken back
 */
public record LastEdition(int edition, int revision, LocalDate checkOn, boolean isOpen) {

    /** This edition, taken back. */
    LastEdition takenBack() {
        return new LastEdition(edition, revision, checkOn, false);
    }
}
