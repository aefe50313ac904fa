package org.inclusion.access;

import org.inclusion.annotation.Internal;

/**
 * Who may, of the people whom {@link AccessPolicy} distinguishes. These are all the rules there are: a room names one
 * for each permission of its own, and brings none.
 */
@Internal
public enum Rule {
    /** The learner alone. */
    HERSELF,
    /** A helper in relation with her. */
    HER_HELPER,
    /** The learner, and a helper in relation with her. */
    SHE_OR_HER_HELPER,
    /** The learner, a helper in relation with her, and a guest of hers, while she shows something. */
    SHE_OR_HER_HELPER_OR_HER_GUEST,
    /** A helper of one of her structures, without any relation yet. */
    A_HELPER_OF_HER_STRUCTURE;

    boolean grantsHerself() {
        return this == HERSELF || this == SHE_OR_HER_HELPER || this == SHE_OR_HER_HELPER_OR_HER_GUEST;
    }

    boolean grantsHerHelper() {
        return this != HERSELF;
    }

    boolean grantsHerGuest() {
        return this == SHE_OR_HER_HELPER_OR_HER_GUEST;
    }

    /** Whether a relation with her is not asked for. */
    boolean grantsWithoutRelation() {
        return this == A_HELPER_OF_HER_STRUCTURE;
    }
}
