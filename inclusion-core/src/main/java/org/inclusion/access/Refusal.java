package org.inclusion.access;

import org.inclusion.words.Reason;

/**
 * The value that says why something was not done. Nothing of what was asked for was stored. A look or a wrong guess may
 * have been noted. Immutable.
 *
 * @param kind how an outside caller is answered
 * @param reason the stable code, and what is at fault
 */
public record Refusal(Kind kind, Reason reason) {

    /** How an outside caller is answered. */
    public enum Kind {
        /** There is no such thing, or none the actor may know of: one answer for both, on purpose. */
        NOT_FOUND,
        /** The actor knows of it and may not do this. */
        FORBIDDEN,
        /** The request itself is at fault. */
        INVALID,
        /** It contradicts what is stored. */
        CONFLICT,
        /**
         * It is over a quota. The reason's argument {@code retryAfter} says after how many seconds it may be
         * sent again.
         */
        TOO_MANY
    }

    /**
     * The refusal of a thing that is not there, or that the actor may not know of.
     *
     * @param what {@code learner}, {@code path}, {@code step} …
     * @param id the id that was asked for
     * @return the refusal
     */
    public static Refusal notFound(String what, String id) {
        return new Refusal(Kind.NOT_FOUND, Reason.of("refused.unknown-" + what, "id", id));
    }

    /**
     * The refusal of what the actor knows of and may not do.
     *
     * @return the refusal
     */
    public static Refusal notYoursToDo() {
        return new Refusal(Kind.FORBIDDEN, Reason.of("refused.not-yours-to-do"));
    }

    /**
     * The refusal of a request that is itself at fault.
     *
     * @param field the name of the field at fault
     * @param rule the rule it breaks, a code
     * @return the refusal
     */
    public static Refusal invalid(String field, String rule) {
        return new Refusal(Kind.INVALID, Reason.of("refused." + rule, "field", field));
    }
}
