package org.inclusion.samples.simulation;

/** What must hold after each step, whatever the order. */
public enum Invariant {
    /** What was acknowledged is kept. */
    NOTHING_LOST("what was acknowledged is kept"),
    /** Each piece of evidence is kept once. */
    NOTHING_DOUBLED("what was sent is kept once"),
    /** A snapshot is what the evidence makes. */
    SNAPSHOT_IS_REPLAY("a snapshot, with its checkpoints, is what the evidence makes"),
    /** Nothing names a person who was erased, nor an id that was left. */
    NO_TRACE("no row holds the id of who was erased, nor an id that was left"),
    /** A lease has one holder. */
    ONE_HOLDER("a lease has one holder"),
    /** The journal verifies. */
    JOURNAL_VERIFIES("the journal verifies, up to every head that was kept"),
    /** Letters leave at least once. */
    LETTERS_LEAVE("a letter leaves at least once, twice only after a fault, and never for what was undone or is over"),
    /** Nobody is told what is not kept. */
    TOLD_IS_KEPT("what a listener receives is kept"),
    /** Everybody sees what the rules let them see. */
    ACCESS("each actor is shown what the rules allow, and nothing of who asked to be erased"),
    /** A right to act rests on a mandate that stands. */
    RIGHT_STANDS("a right to act in her absence rests on a mandate that stands, and none that stands is missed"),
    /** Time lowers no level. */
    NO_FALL("no level falls while nothing new is known"),
    /** Nothing fails but in the ways that are promised. */
    CLEAR_FAILURES("nothing fails but in the ways that are promised");

    private final String sentence;

    Invariant(String sentence) {
        this.sentence = sentence;
    }

    /** What must hold, in a sentence without its end. */
    public String sentence() {
        return sentence;
    }
}
