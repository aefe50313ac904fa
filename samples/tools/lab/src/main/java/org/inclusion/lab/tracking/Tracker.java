package org.inclusion.lab.tracking;

import org.inclusion.skill.ItemParameters;

/** Follows one person in one area. Not thread-safe. */
interface Tracker {

    /** Time goes by. */
    void pass(double days);

    /** The probability of a category or more, before it is seen. */
    double reaches(ItemParameters item, int category);

    /** Takes an observation into account. */
    void see(ItemParameters item, int category);

    /** A session ended: something was learned. */
    void learn();

    /** Where she is believed to be. */
    double mean();

    /** How unsure that is; not a number where the method gives none. */
    double sd();
}
