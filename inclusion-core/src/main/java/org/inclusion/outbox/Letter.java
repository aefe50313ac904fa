package org.inclusion.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.inclusion.id.OpaqueId;
import org.inclusion.kept.OpenKind;
import org.jspecify.annotations.Nullable;

/**
 * A message to a person, a notice to the host, or a completion for a training platform, that waits in the outbox until
 * it has been sent. A letter holds ids and codes alone: no text, no name, no number, no address and no
 * level. Immutable.
 *
 * @param id of the {@link OpaqueId} shape; unique among all letters
 * @param kind who sends it
 * @param person the id of the person about whom it is; a letter leaves with everything else about a person who
 *     is erased
 * @param actor the id of the person who did what the letter is about; null for a message
 * @param about what it is about, a code of the {@link OpaqueId} shape
 * @param item the id of the thing it is about, or null
 * @param putAt when it was put here, in microseconds; what is finer is cut off
 * @param dueAt when it is tried next, in microseconds; what is finer is cut off
 * @param attempts how many attempts failed since it was put, or since an operator revived it; 0 or more
 * @param failure what happened at the last attempt; null where there was none
 * @param dead whether it is tried no more until an operator says so
 */
public record Letter(
        String id,
        Kind kind,
        String person,
        @Nullable String actor,
        String about,
        @Nullable String item,
        Instant putAt,
        Instant dueAt,
        int attempts,
        @Nullable Failure failure,
        boolean dead) {

    /**
     * A kind of letter, by who sends it. Each room has its own, as a constant of what leaves: {@code Message.LETTER}. A
     * letter of a kind that nobody sends any more waits for an operator. Immutable.
     *
     * @param name how a store writes it down: {@code MESSAGE}
     */
    public record Kind(String name) implements OpenKind {

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if the name is not of capital letters, digits and low lines
         */
        public Kind {
            OpenKind.checked("a kind of letter", name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A way in which an attempt came to nothing. */
    public enum Failure {
        /** The receiver cannot take it now. */
        LATER,
        /** Nobody knows whether it arrived: it may arrive a second time. */
        UNKNOWN,
        /** The receiver will never take it. */
        REFUSED,
        /** Nobody sends letters of this kind: the host has built the library without the port. */
        NOBODY_SENDS_IT
    }

    /**
     * Checks the shapes and cuts the times.
     *
     * @throws IllegalArgumentException naming the field
     */
    public Letter {
        OpaqueId.require("letter id", id);
        OpaqueId.require("letter's person", person);
        OpaqueId.requireIfAny("letter's actor", actor);
        OpaqueId.require("what the letter is about", about);
        OpaqueId.requireIfAny("letter's item", item);
        if (attempts < 0) {
            throw new IllegalArgumentException("letter's attempts must not be below 0");
        }
        putAt = putAt.truncatedTo(ChronoUnit.MICROS);
        dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** A letter about somebody else, put at the same time. */
    Letter withPerson(String another) {
        return new Letter(id, kind, another, actor, about, item, putAt, dueAt, attempts, failure, dead);
    }

    /** The letter after a failed attempt, to be retried. */
    Letter again(Instant next, Failure last) {
        return new Letter(id, kind, person, actor, about, item, putAt, next, attempts + 1, last, false);
    }

    /** The letter after its last attempt. */
    Letter dead(Failure last) {
        return new Letter(id, kind, person, actor, about, item, putAt, dueAt, attempts + 1, last, true);
    }

    /** The letter at a later time; nothing was tried. */
    Letter waiting(Instant next) {
        return new Letter(id, kind, person, actor, about, item, putAt, next, attempts, failure, dead);
    }
}
