package org.inclusion.place;

/** A group of people whom a help place is for. A place that names no group is for everybody. */
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
