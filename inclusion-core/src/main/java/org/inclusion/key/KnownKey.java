package org.inclusion.key;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The fingerprint of a key of the host, as the database stores it, so that the library refuses to start with another
 * key. The newest fingerprint of a purpose is that of the current key. Immutable.
 *
 * @param purpose what the key serves
 * @param id the key id: 16 lower-case hexadecimal digits, which say nothing about the key
 * @param since when it last became the current key, in microseconds
 */
public record KnownKey(KeyPurpose purpose, String id, Instant since) {

    public KnownKey {
        since = since.truncatedTo(ChronoUnit.MICROS);
    }
}
