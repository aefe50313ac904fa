package org.inclusion.privacy;

import java.time.Instant;

/**
 * What remains of an erased learner, so that late evidence and restored backups of her are rejected. Without the
 * installation key nobody can tell whose it is. Immutable.
 *
 * @param subject HMAC-SHA256 of the learner's id with the installation key; 64 lower-case hexadecimal digits
 * @param erasedAt when everything was destroyed; evidence dated earlier is rejected
 * @param keptUntil when the tombstone itself is removed
 * @param keyId the id of that installation key, 16 lower-case hexadecimal digits; empty in a tombstone from before
 *     key ids
 */
public record Tombstone(String subject, Instant erasedAt, Instant keptUntil, String keyId) {

    /**
     * Checks the subject and the key id.
     *
     * @throws IllegalArgumentException if one has another shape
     */
    public Tombstone {
        if (!subject.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("the subject of a tombstone is 64 lower-case hexadecimal digits");
        }
        if (!keyId.matches("([0-9a-f]{16})?")) {
            throw new IllegalArgumentException("the key id of a tombstone is 16 lower-case hexadecimal digits");
        }
    }

    /**
     * This tombstone with a key id, where it has none.
     *
     * @param id the id of the installation key that made it
     * @return this one where it has a key id
     */
    public Tombstone claimedBy(String id) {
        return keyId.isEmpty() ? new Tombstone(subject, erasedAt, keptUntil, id) : this;
    }
}
