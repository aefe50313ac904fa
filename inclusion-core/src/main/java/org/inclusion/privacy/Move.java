package org.inclusion.privacy;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * One id of a learner that becomes, or became, another one. The id that she leaves is not in it: nobody without the installation
 * key can say which it was. Immutable.
 *
 * @param subject HMAC-SHA256 of the id that she leaves, with the installation key; 64 lower-case hexadecimal digits
 * @param to the id that everything has afterwards
 * @param askedBy the id of the person who asked for it; empty once it is done
 * @param askedAt when that person asked
 * @param movedAt when it was done; null while a second person has not confirmed it
 * @param keptUntil when the row itself is removed
 */
public record Move(
        String subject,
        LearnerId to,
        String askedBy,
        Instant askedAt,
        @Nullable Instant movedAt,
        Instant keptUntil) {

    /** Whether it waits for a second person. */
    public boolean isOpen() {
        return movedAt == null;
    }

    Move done(Instant at, Instant until) {
        return new Move(subject, to, "", askedAt, at, until);
    }

    Move onTo(LearnerId another) {
        return new Move(subject, another, askedBy, askedAt, movedAt, keptUntil);
    }
}
