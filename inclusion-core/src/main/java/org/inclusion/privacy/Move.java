package org.inclusion.privacy;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A request to merge one id of a learner into another, open or done. The id that she leaves is kept as a keyed hash
 * only, which nobody can resolve without the installation key. Immutable.
 *
 * @param subject HMAC-SHA256 of the id that she leaves, with the installation key; 64 lower-case hexadecimal digits
 * @param to the id that receives everything
 * @param askedBy the id of the person who asked for it; empty once it is done, until somebody asks for it again
 * @param askedAt when a person asked for it last
 * @param movedAt when it was done last; null where it never was
 * @param keptUntil when the row itself is removed
 * @param keyId the id of that installation key; empty in a move from before key ids
 */
public record Move(
        String subject,
        LearnerId to,
        String askedBy,
        Instant askedAt,
        @Nullable Instant movedAt,
        Instant keptUntil,
        String keyId) {

    /** Whether it waits for a second person. A move that is done may wait again: the id that was left began anew. */
    public boolean isOpen() {
        return !askedBy.isEmpty();
    }

    /** Whether it was done. */
    public boolean isDone() {
        return movedAt != null;
    }

    /** This move, asked for again; the row of one that was done stays as long as before. */
    Move asked(String by, Instant at, Instant until) {
        return new Move(subject, to, by, at, movedAt, until.isAfter(keptUntil) ? until : keptUntil, keyId);
    }

    /** This move without whoever asked for it again. */
    public Move askedByNobody() {
        return new Move(subject, to, "", askedAt, movedAt, keptUntil, keyId);
    }

    Move done(Instant at, Instant until) {
        return new Move(subject, to, "", askedAt, at, until, keyId);
    }

    /** This move under another installation key. */
    Move under(String otherSubject, String otherKeyId) {
        return new Move(otherSubject, to, askedBy, askedAt, movedAt, keptUntil, otherKeyId);
    }

    Move onTo(LearnerId another) {
        return new Move(subject, another, askedBy, askedAt, movedAt, keptUntil, keyId);
    }
}
