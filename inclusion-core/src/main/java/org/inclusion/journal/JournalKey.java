package org.inclusion.journal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Signs the segments of the journal, with Ed25519 (RFC 8032). The key is the host's, and is kept outside the database: whoever can
 * write the database cannot sign. Thread-safe.
 */
public final class JournalKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String NO_KEY = "the journal's key is no Ed25519 key";

    private final @Nullable PrivateKey signing;
    private final PublicKey verifying;

    private JournalKey(@Nullable PrivateKey signing, PublicKey verifying) {
        this.signing = signing;
        this.verifying = verifying;
    }

    /**
     * The key of a key pair.
     *
     * @param pair made by {@code KeyPairGenerator.getInstance("Ed25519")}
     * @return the key
     * @throws IllegalArgumentException if the keys are for something else, or do not belong together
     */
    public static JournalKey of(KeyPair pair) {
        JournalKey key = new JournalKey(pair.getPrivate(), pair.getPublic());
        byte[] tried = {1};
        if (!key.verifies(tried, key.sign(tried))) {
            throw new IllegalArgumentException("the two keys of the journal's key do not belong together");
        }
        return key;
    }

    /**
     * The key of somebody who verifies and cannot sign: an auditor.
     *
     * @param verifying the public key of the pair
     * @return the key
     * @throws IllegalArgumentException if it is for something else
     */
    public static JournalKey verifying(PublicKey verifying) {
        if (!verifying.getAlgorithm().equals("EdDSA")) {
            throw new IllegalArgumentException(NO_KEY);
        }
        return new JournalKey(null, verifying);
    }

    /** The signature of some bytes, in Base64. */
    String sign(byte[] bytes) {
        if (signing == null) {
            throw new IllegalStateException(
                    "this key of the journal verifies and cannot sign: give the private key too");
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signing);
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(NO_KEY, e);
        }
    }

    /** Whether this key signed some bytes. */
    boolean verifies(byte[] bytes, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(verifying);
            signature.update(bytes);
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }
}
