package org.inclusion.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an id was left: by an erasure, by a move, or by both. Immutable.
 *
 * @param erasedUntil {@link Instant#MAX} where an erasure was requested and is not done yet, and the time of the
 *     erasure where it is done; null where none is known
 * @param movedAt when the id became another one last; null where it never did
 */
public record Left(@Nullable Instant erasedUntil, @Nullable Instant movedAt) {

    /**
     * Tells whether an erasure was requested and is not done yet.
     *
     * @return true while everything about her is hidden
     */
    public boolean isHidden() {
        return Instant.MAX.equals(erasedUntil);
    }

    /**
     * Tells whether somebody was let in before the id was left.
     *
     * @param letInAt when somebody was let in
     * @return true for an id whose erasure is requested, whenever somebody was let in
     */
    public boolean holdsAgainst(Instant letInAt) {
        return isBefore(letInAt, erasedUntil) || isBefore(letInAt, movedAt);
    }

    private static boolean isBefore(Instant letInAt, @Nullable Instant left) {
        return left != null && letInAt.isBefore(left);
    }
}
