package org.inclusion.place;

/** Whom a help place is for, where it is not for everybody. */
public enum PlaceAudience {
    /** Young people. */
    YOUNG,
    /** Students. */
    STUDENTS,
    /** Families and children. */
    FAMILIES,
    /** Older people. */
    SENIORS,
    /** Women. */
    WOMEN
}
