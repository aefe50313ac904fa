package org.inclusion.lti.key;

import java.time.Instant;

/**
 * One key pair with which this library signs what it sends to platforms, as it is kept: the private half is
 * encrypted. Immutable.
 *
 * @param id the {@code kid} by which platforms find the public half; 1 to 64 characters of base64url
 * @param madeAt the time at which it was made, in microseconds at the finest
 * @param encrypted the pair as a JWK (RFC 7517), encrypted as a compact JWE (RFC 7516) under a key made from the
 *     installation key
 */
public record SigningKey(String id, Instant madeAt, String encrypted) {

    /** Says nothing of the pair itself. */
    @Override
    public String toString() {
        return "SigningKey[" + id + ", " + madeAt + "]";
    }
}
