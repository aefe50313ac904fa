package org.inclusion.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act that a {@link NoticeListener} receives. A notice never holds a level, a help or a result. Immutable.
 *
 * @param id the id of the notice, the same at each delivery, so that duplicates can be detected
 * @param kind what was done
 * @param learner the id of the learner about whom it was done
 * @param actor the id of the person who did it, {@code ~guest} for every guest; an alias where that person was
 *     erased since
 * @param item what it was done to, as {@link Kind} says; null for none
 * @param at when it was done, in microseconds
 */
public record Notice(
        String id,
        Kind kind,
        String learner,
        String actor,
        @Nullable String item,
        Instant at) {

    /** A notice to the host: what somebody did. */
    public static final Letter.Kind LETTER = new Letter.Kind("NOTICE");

    /** A kind of act that a host may receive. */
    public enum Kind {
        /** A learner's wish was noted; the item is the goal. A wish about health is never told. */
        WISH,
        /** Somebody saw something of a learner, for the first time that day; the item is what was seen. */
        LOOK,
        /** A helper opened a day relation; the item is the structure. */
        RELATION,
        /** A helper and a learner settled what is shown; the item is the area or the skill. */
        SETTLEMENT,
        /** A card was given; the item is the step. The code of the card is never sent. */
        CARD,
        /**
         * A learner was erased. The learner of the notice, and its actor, is the alias that {@link
         * NoticeListener#aliasOf} gave.
         */
        ERASURE
    }
}
