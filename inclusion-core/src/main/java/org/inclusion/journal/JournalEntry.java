package org.inclusion.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.inclusion.annotation.Internal;
import org.inclusion.id.OpaqueId;
import org.inclusion.kept.OpenKind;

/**
 * One thing that somebody did, as the journal keeps it until its segment is old enough to go. Persons stand in it by
 * their ids until it is sealed, and then by their {@linkplain PersonAlias aliases}, of which each tells nothing once it
 * is forgotten. Immutable.
 *
 * @param structure the id of the structure under which it was done
 * @param id a UUID of version 7 (RFC 9562): its first 48 bits are the milliseconds of {@code at}
 * @param at when it was done, in microseconds; what is finer is cut off
 * @param act what was done
 * @param actor the id of the person who did it, {@code ~guest} for every guest, and {@code ~host} for the host; in a
 *     sealed entry the alias
 * @param subject the id of the person about whom, in a sealed entry the alias; empty where it was about nobody alone
 * @param what what it was done to or with, in a word: {@code PROFILE}, an area's id; at most 64 characters
 */
public record JournalEntry(String structure, UUID id, Instant at, Act act, String actor, String subject, String what) {

    /** In characters. */
    private static final int LONGEST_WHAT = 64;

    /**
     * A kind of act that the journal notes. What several rooms note, and what the journal itself understands, stands
     * here; what one room alone notes is a constant of that room: {@code Mandate.ACT}. The name is hashed with the
     * entry. An act that no room notes any more is kept, read and verified like another. Immutable.
     *
     * @param name how a store writes it down: {@code LOOK}
     */
    public record Act(String name) implements OpenKind {

        /** Somebody saw something of a learner: once a day for each viewer and kind of thing. */
        public static final Act LOOK = new Act("LOOK");

        /** A helper opened a day relation. */
        public static final Act DAY_RELATION = new Act("DAY_RELATION");

        /**
         * Somebody used a role for what it alone permits: a coordinator read the sums of a structure. Each server notes
         * this once a day.
         */
        public static final Act ROLE = new Act("ROLE");

        /** Two ids of one person became one: asked for by one person, confirmed by another. */
        public static final Act MOVE = new Act("MOVE");

        /**
         * An erasure was requested or taken back; once it is done, nobody knows any more whose. That it is done is
         * noted with the day and the alias that has ended, and names no person.
         */
        public static final Act ERASURE = new Act("ERASURE");

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if the name is not of capital letters, digits and low lines
         */
        public Act {
            OpenKind.checked("an act of the journal", name);
        }

        /**
         * Whether an entry of it may name an alias that has ended by it: afterwards the alias leads to nobody any more.
         */
        @Internal
        public boolean endsAliases() {
            return equals(MOVE) || equals(ERASURE);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Checks the shapes and cuts the time.
     *
     * @throws IllegalArgumentException naming the field
     */
    public JournalEntry {
        OpaqueId.require("structure id", structure);
        OpaqueId.require("actor", actor);
        if (!subject.isEmpty()) {
            OpaqueId.require("subject", subject);
        }
        if (id.version() != 7) {
            throw new IllegalArgumentException("journal entry id must be a UUID of version 7");
        }
        if (what.length() > LONGEST_WHAT) {
            throw new IllegalArgumentException("what was done to must be at most " + LONGEST_WHAT + " characters");
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Whether a person is its actor or its subject.
     *
     * @param person the person's id; in a sealed entry the alias
     */
    public boolean names(String person) {
        return actor.equals(person) || subject.equals(person);
    }

    /**
     * This entry with other names for its persons. A subject that is empty stays so.
     *
     * @param naming gives for each person's id the one that takes its place
     */
    public JournalEntry renamed(UnaryOperator<String> naming) {
        String named = subject.isEmpty() ? "" : naming.apply(subject);
        return new JournalEntry(structure, id, at, act, naming.apply(actor), named, what);
    }
}
