package org.inclusion.evidence;

import org.inclusion.access.Refusal;
import org.inclusion.words.Reason;

/**
 * A field of sent evidence at fault, and the rule it breaks. Caught by {@link SentEvidence}, and never seen outside
 * this room.
 */
final class Culprit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** A value that breaks a rule of evidence. */
    Culprit(String field, String rule) {
        this(Refusal.invalid(field, rule));
    }

    private Culprit(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    /**
     * JSON of another shape than evidence has, worded as for every other JSON that a program sends.
     *
     * @param pointer the JSON pointer of what is at fault; empty for the whole
     * @param code the code of the sentence
     */
    static Culprit misshapen(String pointer, String code) {
        return new Culprit(new Refusal(Refusal.Kind.INVALID, Reason.of(code, "field", pointer)));
    }

    Refusal refusal() {
        return refusal;
    }
}
