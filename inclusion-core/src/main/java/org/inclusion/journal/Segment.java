package org.inclusion.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of the journal that was numbered, chained and signed at once. Immutable.
 *
 * @param number 1 for the first segment ever, without gaps
 * @param entries how many entries it has, above 0
 * @param previous the hash of the segment before; that of {@link JournalHead#BEGINNING} before the first
 * @param hash the hash of its last entry, and so of everything before
 * @param newest the latest time of its entries
 * @param sealedAt when it was sealed, in microseconds
 * @param signature the signature of {@link #signed}, in Base64
 */
public record Segment(
        long number, long entries, String previous, String hash, Instant newest, Instant sealedAt, String signature) {

    public Segment {
        newest = newest.truncatedTo(ChronoUnit.MICROS);
        sealedAt = sealedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The head that this segment makes. */
    public JournalHead head() {
        return new JournalHead(number, hash);
    }

    /** The bytes that a key signs: everything but the signature. */
    byte[] signed() {
        return String.join(
                        "\n",
                        "inclusion journal segment",
                        Long.toString(number),
                        Long.toString(entries),
                        previous,
                        hash,
                        newest.toString(),
                        sealedAt.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    Segment signedBy(JournalKey key) {
        return new Segment(number, entries, previous, hash, newest, sealedAt, key.sign(signed()));
    }
}
