package org.inclusion.message;

import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * The result of handing a message over to the host's gateway. Immutable.
 *
 * @param result what came of it
 * @param reference the gateway's own id of the message, of the {@link OpaqueId} shape; null unless it was accepted
 */
public record Handover(Result result, @Nullable String reference) {

    /** A result. */
    public enum Result {
        /** The gateway has it and sends it. */
        ACCEPTED,
        /** It will never be sent: the person has no number, or wants no message. */
        REFUSED,
        /** The gateway cannot take it now; it did not leave. */
        LATER,
        /** Nobody knows whether it left. It is sent again, and may arrive twice. */
        UNKNOWN
    }

    /**
     * Checks the reference.
     *
     * @throws IllegalArgumentException if an accepted message has none, another has one, or it is misshapen
     */
    public Handover {
        OpaqueId.requireIfAny("message reference", reference);
        if ((result == Result.ACCEPTED) != (reference != null)) {
            throw new IllegalArgumentException("an accepted message has a reference, and no other has one");
        }
    }

    /**
     * The gateway has it.
     *
     * @param reference the gateway's own id of the message, by which replies are known; {@link Message#id} itself, if
     *     the gateway can reply by it: then a message that came twice is known by one reference
     */
    public static Handover accepted(String reference) {
        return new Handover(Result.ACCEPTED, reference);
    }

    /** It will never be sent: an operator sees the dead letter. */
    public static Handover refused() {
        return new Handover(Result.REFUSED, null);
    }

    /** It did not leave, and is tried again. */
    public static Handover later() {
        return new Handover(Result.LATER, null);
    }

    /** Nobody knows whether it left, and it is tried again. */
    public static Handover unknown() {
        return new Handover(Result.UNKNOWN, null);
    }
}
