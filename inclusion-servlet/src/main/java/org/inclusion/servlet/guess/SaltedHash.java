package org.inclusion.servlet.guess;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Hashes texts with random bytes of its own, which are kept nowhere: nobody finds out from a hash whose it was, and
 * after a restart every text has another hash. Thread-safe.
 */
final class SaltedHash {

    private static final int SALT_BYTES = 32;

    private final byte[] salt = new byte[SALT_BYTES];

    SaltedHash() {
        new SecureRandom().nextBytes(salt);
    }

    /** The SHA-256 of the salt and a text. */
    String of(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
