package org.inclusion.privacy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;

/**
 * The secret of an installation, kept outside the database. It turns the id of a learner into the subject of a tombstone. The key
 * never prints itself. Immutable.
 */
@Internal
public final class InstallationKey {

    /** How many bytes a key has at the least. */
    public static final int SHORTEST = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * Takes a copy of a key.
     *
     * @param key random bytes
     * @throws IllegalArgumentException if there are fewer than {@link #SHORTEST}
     */
    public InstallationKey(byte[] key) {
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException(key.length + " bytes; it needs " + SHORTEST + " random bytes or more");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The subject of a learner's tombstone. */
    String subjectOf(LearnerId learner) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(learner.value().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "InstallationKey[…]";
    }
}
