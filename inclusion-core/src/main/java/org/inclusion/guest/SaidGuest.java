package org.inclusion.guest;

import org.inclusion.id.OpaqueId;

/**
 * A guest whom a learner wants to invite, as a helper says it for her. Immutable.
 *
 * @param id chosen by the sender, unique for the learner
 * @param kind which kind of person
 * @param days how many calendar days after today the invitation ends
 * @param seenAlone whether the helper spoke with her about this guest while nobody else was in the room
 */
public record SaidGuest(String id, GuestKind kind, int days, boolean seenAlone) {

    /**
     * Checks the id. The rest is answered with a refusal.
     *
     * @throws IllegalArgumentException if the id is misshapen
     */
    public SaidGuest {
        OpaqueId.require("guest id", id);
    }
}
