package org.inclusion.mandate;

/** A field of life in which a helper does procedures for a learner. A mandate names each field it covers. */
public enum Procedure {
    /** Identity papers, civil status, residence papers of citizens. */
    PAPERS,
    /** Family: birth, school, separation, death. */
    FAMILY,
    /** Health and social benefits. */
    SOCIAL,
    /** Work, unemployment, training, pension. */
    WORK,
    /** Housing. */
    HOUSING,
    /** Vehicles and transport. */
    TRANSPORT,
    /** Taxes, bank, consumption. */
    MONEY,
    /** Justice. */
    JUSTICE,
    /** Entry and stay of foreigners. */
    FOREIGNERS,
    /** Associations, sport, culture. */
    LEISURE
}
