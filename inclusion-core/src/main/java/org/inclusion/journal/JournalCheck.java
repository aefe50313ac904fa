package org.inclusion.journal;

import java.util.Optional;

/**
 * The result of a check of the journal. Immutable.
 *
 * @param first the number of the oldest segment that is kept; 0 where there is none
 * @param last the number of the last segment that was found right; where there is none, that of the head from which the
 *     check began
 * @param entries how many entries were found right
 * @param unprotected how many entries are not sealed yet: whoever can write the database can still change them unseen
 * @param uncommitted how many of the entries name a person by an alias of before schema 3: whoever can write the
 *     database can still change unseen whose that alias is
 * @param ended how many aliases an entry says lead to nobody any more: after an erasure, or a move to another id
 * @param broken the first place that is not right, or empty
 */
public record JournalCheck(
        long first, long last, long entries, long unprotected, long uncommitted, long ended, Optional<Broken> broken) {

    /** Why a place is not right. */
    public enum Why {
        /** An entry was changed, or swapped with another. */
        ENTRY_CHANGED,
        /** An entry was taken out or put in. */
        ENTRY_MISSING_OR_ADDED,
        /** A column of an entry holds what no entry has: an id that is no UUID, an act that is none. */
        ENTRY_MISSHAPEN,
        /** The alias of a person in an entry is said to be that of somebody for whom it was not made. */
        NOT_THIS_PERSON,
        /** The alias of a person in an entry leads to nobody, and no entry of an erasure or a move says so. */
        PERSON_MISSING,
        /** An alias leads to somebody again, though an entry says that it leads to nobody any more. */
        PERSON_IS_BACK,
        /** A segment was taken out or cut off. */
        SEGMENT_MISSING,
        /** A segment was put in. */
        SEGMENT_ADDED,
        /** A segment does not follow on the one before. */
        DOES_NOT_FOLLOW,
        /** A segment was not signed with the journal's key, or was changed after that. */
        NOT_SIGNED,
        /** A head that was kept says something else. */
        NOT_WHAT_THE_HEAD_SAYS
    }

    /**
     * A place that is not right.
     *
     * @param segment the segment's number
     * @param place the entry's place in the segment, 1 or more; 0 for the segment as a whole
     * @param why why
     */
    public record Broken(long segment, long place, Why why) {}

    /** Whether everything that is sealed is right. */
    public boolean isRight() {
        return broken.isEmpty();
    }
}
