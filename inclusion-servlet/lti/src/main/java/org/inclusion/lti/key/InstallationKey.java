package org.inclusion.lti.key;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.inclusion.annotation.Internal;

/**
 * The installation key of the host, from which the entrance makes a key for each of its purposes. It is never kept, and never used
 * itself. Immutable.
 */
@Internal
public final class InstallationKey {

    /** In bytes. */
    private static final int SHORTEST = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * Takes a key.
     *
     * @param key at least 32 random bytes; copied
     * @throws IllegalArgumentException if the key is shorter
     */
    public InstallationKey(byte[] key) {
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException(
                    "the installation key must have at least " + SHORTEST + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * The key for one purpose. Nobody finds one from another.
     *
     * @param purpose a word of this library's
     * @return 32 bytes
     */
    public byte[] bytesFor(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(("inclusion-lti " + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** The key for encrypting, of 256 bits. */
    SecretKey forEncrypting() {
        return new SecretKeySpec(bytesFor("signing keys"), "AES");
    }
}
