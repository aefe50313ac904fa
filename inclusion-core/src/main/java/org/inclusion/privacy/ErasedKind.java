package org.inclusion.privacy;

/** A kind of rows that an erasure destroys or changes. */
public enum ErasedKind {
    /** Cards that were given to her. */
    CARDS,
    /** Home results that waited for her word. */
    HOME_RESULTS,
    /** Mandates of hers that are not destroyed: a structure keeps them in an archive, for a reason that it has written down. */
    ARCHIVED_MANDATES,
    /** Her mandates and their endings. */
    MANDATES,
    /** Acts in her absence. */
    ABSENT_ACTS,
    /** Evidence about her. */
    EVIDENCE,
    /** Her wishes. */
    WISHES,
    /** Her enrolments. */
    ENROLMENTS,
    /** Her assessments. */
    ASSESSMENTS,
    /** Her disagreements. */
    DISAGREEMENTS,
    /** Calls that were promised to her, and what came of them. */
    PROMISES,
    /** Accompaniments of her, and the rows that say that she came to workshops. */
    ACCOMPANIMENTS,
    /** Her referrals, their answers and their sheets. */
    REFERRALS,
    /** Her guests. */
    GUESTS,
    /** Her answers about telling how far she is. */
    COMPLETIONS,
    /** Her bookmarks. */
    BOOKMARKS,
    /** The looks at what was known of her. */
    LOOKS,
    /** Day relations between helpers and her. */
    DAY_RELATIONS,
    /** Letters that waited: to be sent to her, or told about her. */
    LETTERS,
    /** Messages that were sent to her, and when she replied. */
    MESSAGES,
    /** Sessions of live help in which she was helped, or helped. */
    LIVE_SESSIONS,
    /** Her acts about others: there, an alias stands instead of her id. */
    ALIASES
}
