package org.inclusion.followup;

import org.inclusion.access.Refusal;
import org.inclusion.words.Reason;

/** The refusals of this room. */
final class Refusals {

    private Refusals() {}

    /** Another promise or try was sent under the id. */
    static Refusal otherContent() {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.other-promise"));
    }

    static Refusal ended() {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.promise-ended"));
    }

    static Refusal heldByAnother() {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.promise-held"));
    }

    static Refusal slotGone() {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.slot-gone"));
    }
}
