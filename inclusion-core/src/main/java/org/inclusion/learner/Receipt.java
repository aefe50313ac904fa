package org.inclusion.learner;

import org.inclusion.access.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a piece of evidence that was sent.
 *
 * @param evidence the id of the piece
 * @param status what became of the piece
 * @param refusal why not, or null unless the status is {@link Status#REFUSED}
 */
public record Receipt(
        String evidence, Status status, @Nullable Refusal refusal) {

    /** The outcome for a piece of evidence. */
    public enum Status {
        /** New, and kept. */
        STORED,
        /** Kept already, with the same content. */
        DUPLICATE,
        /** Its id is kept already with other content; nothing was changed. */
        CONFLICT,
        /** Not kept. */
        REFUSED,
        /** Not kept: what was seen of the learner before her erasure is erased. There is no need to send it again. */
        ERASED
    }
}
