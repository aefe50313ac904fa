package org.inclusion.privacy;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A request to make two ids of a learner one, open or done. The id that she leaves stands here as a keyed hash alone: nobody without the
 * installation key can say which it was. Immutable.
 *
 * @param subject HMAC-SHA256 of the id that she leaves, with the installation key; 64 lower-case hexadecimal digits
 * @param to the id that everything has afterwards
 * @param askedBy the id of the person who asked for it; empty once it is done, until somebody asks for it again
 * @param askedAt when a person asked for it last
 * @param movedAt when it was done last; null where it never was
 * @param keptUntil when the row itself is removed
 */
public record Move(
        String subject,
        LearnerId to,
        String askedBy,
        Instant askedAt,
        @Nullable Instant movedAt,
        Instant keptUntil) {

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
        return new Move(subject, to, by, at, movedAt, until.isAfter(keptUntil) ? until : keptUntil);
    }

    /** This move without whoever asked for it again. */
    public Move askedByNobody() {
        return new Move(subject, to, "", askedAt, movedAt, keptUntil);
    }

    Move done(Instant at, Instant until) {
        return new Move(subject, to, "", askedAt, at, until);
    }

    Move onTo(LearnerId another) {
        return new Move(subject, another, askedBy, askedAt, movedAt, keptUntil);
    }
}
