package org.inclusion.id;

import java.util.UUID;
import org.inclusion.annotation.Internal;

/**
 * The random id that stands for an erased person in the rows about others where that person acted, and in the journal.
 * Nobody can say any more whose it was.
 */
@Internal
public final class Alias {

    private static final String BEGINNING = "gone-";

    private Alias() {}

    /** An alias that no other person has. */
    public static String random() {
        return BEGINNING + UUID.randomUUID();
    }

    /**
     * Tells whether an id is an alias.
     *
     * @param actor the id of an actor
     * @return true for {@code gone-} and a UUID
     */
    public static boolean is(String actor) {
        if (!actor.startsWith(BEGINNING)) {
            return false;
        }
        try {
            UUID id = UUID.fromString(actor.substring(BEGINNING.length()));
            return actor.equals(BEGINNING + id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
