package org.inclusion.privacy;

import java.time.Instant;

/**
 * The mark that stays of an erased learner, so that neither late evidence nor a restored backup brings her back. Without the
 * installation key nobody can say whose it is. Immutable.
 *
 * @param subject HMAC-SHA256 of the learner's id with the installation key; 64 lower-case hexadecimal digits
 * @param erasedAt when everything was destroyed: evidence of an earlier time is answered as erased
 * @param keptUntil when the tombstone itself is removed
 */
public record Tombstone(String subject, Instant erasedAt, Instant keptUntil) {

    /**
     * Checks the subject.
     *
     * @throws IllegalArgumentException if the subject is not 64 lower-case hexadecimal digits
     */
    public Tombstone {
        if (!subject.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("the subject of a tombstone is 64 lower-case hexadecimal digits");
        }
    }
}
