package org.inclusion.samples.simulation;

/**
 * A fault of mechanism that is put in on purpose, to see whether the simulation finds it. The list was written before
 * the simulation. Each is done at a port or at a transaction, where the library meets the store, so that no line of the
 * library is changed.
 */
public enum Mutant {
    /** The rows of learners are read without a lock. */
    LOCK_LEFT_OUT("the lock of a learner's row is left out"),
    /** Of several learners, only the first is locked. */
    LOCK_OF_THE_FIRST_ALONE("of several learners only the first one's row is locked"),
    /** What a lock returns was read before the lock was waited for. */
    CHECK_BEFORE_LOCK("the row is read before its lock is waited for, and not after"),
    /** Row locks end with the call, and not with the transaction. */
    LOCK_GIVEN_BACK_EARLY("row locks are given back before the commit"),
    /** What is not committed is seen by others. */
    DIRTY_READ("others see what is not committed"),
    /** A commit undoes the work and says that it is done. */
    COMMIT_SWALLOWED("a commit in twenty is swallowed: done is answered, and nothing is kept"),
    /** The last change of a transaction is not kept. */
    COMMIT_BY_HALF("a commit in twenty leaves its last change out"),
    /** A transaction that fails keeps what it wrote. */
    ROLLBACK_LEFT_OUT("what was written before an exception stays"),
    /** Actions that wait for the commit run before it. */
    TOLD_BEFORE_COMMIT("listeners are called before the commit instead of after"),
    /** A piece of evidence whose id is known counts as new. */
    UNIQUE_KEY_LEFT_OUT("evidence whose id is known is acknowledged as new, and counted again"),
    /** Corrections and late evidence leave the checkpoints as they are. */
    CHECKPOINTS_STAY("checkpoints are made once and never again, though late evidence changes them"),
    /** A snapshot in twenty is not saved. */
    SNAPSHOT_NOT_SAVED("a snapshot in twenty is not saved with its evidence"),
    /** A lease is given to whoever asks. */
    LEASE_FOR_EVERYBODY("a lease is given while another holds it"),
    /** A lease lasts as long as it was first taken for. */
    LEASE_NOT_RENEWED("a holder who takes a lease again does not prolong it"),
    /** Whoever gives a lease back ends it, whoever holds it. */
    LEASE_GIVEN_BACK_BY_ANOTHER("a lease is given back by somebody who does not hold it"),
    /** A letter is lent to a second server while the first has it. */
    LETTER_LENT_TWICE("a letter is lent to a second server while the first sends it"),
    /** A letter is removed when it is lent, and not when it has left. */
    LETTER_REMOVED_FIRST("a letter is removed before it is sent, and not after"),
    /** A letter is put down in a transaction of its own. */
    LETTER_OUTSIDE("a letter is put down outside of the transaction of its act"),
    /** An erasure writes no tombstone. */
    TOMBSTONE_LEFT_OUT("an erasure leaves no tombstone"),
    /** A tombstone says the time of the request, and not that of destroying. */
    TOMBSTONE_TOO_OLD("a tombstone says a time before destroying"),
    /** One kind of rows is not destroyed. */
    TABLE_FORGOTTEN("an erasure leaves out the promises"),
    /** Entries that are not sealed yet keep the erased person's id. */
    ENTRIES_NOT_RENAMED("an erasure leaves the journal's entries as they are"),
    /** Whoever was counted stays named among those who were. */
    SUMS_FORGET_NOBODY("an erasure leaves the person among those who were counted"),
    /** Entries are sealed in another order than they are chained. */
    SEAL_TURNED("two entries of a segment change places between chain and seal"),
    /** Unsealed entries are read without a lock. */
    SEAL_WITHOUT_LOCK("who seals does not lock the entries, and writes over who renames them"),

    // Added afterwards, for the invariants that none of those above turns red.

    /** A move copies evidence instead of moving it. */
    MOVE_COPIES("a move leaves the evidence under the old id as well"),
    /** Nobody asks whose erasure was asked for. */
    ERASURE_NOT_ASKED("whose erasure was asked for is not asked before something is shown"),
    /** A lost race is reported as a bug. */
    RACE_MISNAMED("a lost race is reported as a bug, and not tried again"),
    /** A mandate that was ended goes on. */
    MANDATE_GOES_ON("the end of a mandate is answered, and not kept"),
    /** Two sides of live help write over each other. */
    SESSION_WITHOUT_LOCK("a session of live help is read without its lock");

    private final String sentence;

    Mutant(String sentence) {
        this.sentence = sentence;
    }

    /** What is wrong with it, in a sentence without its end. */
    public String sentence() {
        return sentence;
    }
}
