package org.inclusion.place;

/** A way in which people get in touch with a help place. */
public enum PlaceApproach {
    /** By going there. */
    COME,
    /** By telephone. */
    TELEPHONE,
    /** By electronic mail. */
    MAIL,
    /** By an appointment that is made online. */
    ONLINE_APPOINTMENT,
    /** By the referral sheet of a professional. */
    REFERRAL_SHEET,
    /** Nobody is received there. */
    CLOSED_TO_THE_PUBLIC
}
