package org.inclusion.key;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;

/**
 * A secret of an installation, kept outside the database. It turns the id of a learner into the subject of a tombstone,
 * and gives other keys to whoever needs one. The key never prints itself. Immutable.
 */
@Internal
public final class InstallationKey {

    /** How many bytes a key has at least. */
    public static final int SHORTEST = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final String id;

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
        this.id = KeyPurpose.INSTALLATION.idOf(key);
    }

    /** The key id. */
    public String id() {
        return id;
    }

    /** The subject of a learner's tombstone. */
    public String subjectOf(LearnerId learner) {
        return HexFormat.of().formatHex(bytesFor(learner.value()));
    }

    /**
     * A key for one purpose. Nobody finds one from another.
     *
     * @param purpose words of this library's; they hold a blank, which no learner's id does
     * @return 32 bytes
     */
    public byte[] bytesFor(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "InstallationKey[…]";
    }
}
