package org.inclusion.journal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.annotation.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Signs the segments of the journal, with Ed25519 (RFC 8032). The key is the host's, and is kept outside the database:
 * whoever can write the database cannot sign. Thread-safe.
 */
public final class JournalKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String NO_KEY = "the journal's key is no Ed25519 key";

    private final @Nullable PrivateKey signing;
    private final PublicKey verifying;
    private final List<JournalKey> former;

    private JournalKey(@Nullable PrivateKey signing, PublicKey verifying, List<JournalKey> former) {
        this.signing = signing;
        this.verifying = verifying;
        this.former = List.copyOf(former);
    }

    /**
     * The key of a key pair.
     *
     * @param pair made by {@code KeyPairGenerator.getInstance("Ed25519")}
     * @return the key
     * @throws IllegalArgumentException if the keys are for something else, or do not belong together
     */
    public static JournalKey of(KeyPair pair) {
        JournalKey key = new JournalKey(pair.getPrivate(), pair.getPublic(), List.of());
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
        return new JournalKey(null, verifying, List.of());
    }

    /**
     * This key, after a change of keys: it signs, and what former keys signed is known as well.
     *
     * @param keys the former keys; their public halves are enough
     * @return another key
     */
    public JournalKey withFormer(JournalKey... keys) {
        return new JournalKey(
                signing,
                verifying,
                Stream.concat(former.stream(), Arrays.stream(keys)).toList());
    }

    /**
     * The key id, by which the database knows the key.
     *
     * @return the first 16 hexadecimal digits of the SHA-256 of the public key
     */
    public String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifying.getEncoded());
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The ids of the former keys. */
    @Internal
    public List<String> formerIds() {
        return former.stream().map(JournalKey::id).toList();
    }

    /** Whether it can sign. */
    @Internal
    public boolean isSigning() {
        return signing != null;
    }

    /** Whether this key or a former one signed a segment. */
    @Internal
    public boolean signed(Segment segment) {
        return verifies(segment.signed(), segment.signature());
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

    /** Whether this key, or a former one, signed some bytes. */
    boolean verifies(byte[] bytes, String signed) {
        return verifiesItself(bytes, signed) || former.stream().anyMatch(key -> key.verifies(bytes, signed));
    }

    private boolean verifiesItself(byte[] bytes, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(verifying);
            signature.update(bytes);
            byte[] decoded = Base64.getDecoder().decode(signed);
            // Of the texts that mean the same bytes, one alone was written.
            return Base64.getEncoder().encodeToString(decoded).equals(signed) && signature.verify(decoded);
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }
}
