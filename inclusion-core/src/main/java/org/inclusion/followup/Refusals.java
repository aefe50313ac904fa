package org.inclusion.followup;

import org.inclusion.access.Refusal;
import org.inclusion.words.Reason;

/** The refusals of this room. */
final class Refusals {

    private Refusals() {}

    static Refusal noPromise(String id) {
        return Refusal.notFound("promise", id);
    }

    static Refusal noNumber(String id) {
        return Refusal.notFound("number", id);
    }

    /** Another promise or try was sent under the id. */
    static Refusal otherContent() {
        return conflict("refused.other-promise");
    }

    static Refusal ended() {
        return conflict("refused.promise-ended");
    }

    static Refusal heldByAnother() {
        return conflict("refused.promise-held");
    }

    static Refusal slotGone() {
        return conflict("refused.slot-gone");
    }

    private static Refusal conflict(String code) {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of(code));
    }
}
