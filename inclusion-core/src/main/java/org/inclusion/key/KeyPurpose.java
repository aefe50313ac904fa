package org.inclusion.key;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The purpose of a key of the host. Each purpose has a key ring of its own: the current key, and former ones. */
public enum KeyPurpose {
    /** Tombstones, kept moves, and what the entrance of learning platforms derives. */
    INSTALLATION(
            "installationKey",
            "formerInstallationKeys",
            "inclusion.installation-key, or --key-file and INCLUSION_INSTALLATION_KEY of the operator",
            "inclusion.former-installation-keys, or --former-key-file"),
    /** The opaque ids of logins, or of the numbers of users. */
    LOGIN(
            "loginKey",
            "formerLoginKeys",
            "inclusion.login-key, or the key of your UserIds",
            "inclusion.former-login-keys; not with UserIds, whose ids do not move"),
    /** The signatures of the journal; the key id is that of the public key. */
    JOURNAL(
            "journalKey",
            "JournalKey.withFormer",
            "the JournalKey bean, or --key-file of `operator journal`",
            "--former-key-file");

    /** In bytes of the hash: enough to tell the keys of one host apart. */
    private static final int LENGTH = 8;

    private static final String ALGORITHM = "HmacSHA256";

    private final String option;
    private final String formerOption;
    private final String settings;
    private final String formerSettings;

    KeyPurpose(String option, String formerOption, String settings, String formerSettings) {
        this.option = option;
        this.formerOption = formerOption;
        this.settings = settings;
        this.formerSettings = formerSettings;
    }

    /**
     * The key id of a secret: a hash keyed by the secret itself, so that it says nothing about the secret.
     *
     * @param secret 32 random bytes or more
     * @return 16 lower-case hexadecimal digits
     */
    public String idOf(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            // No learner's id and no login has this shape: nothing else that is derived from the key can be the key id.
            byte[] text = ("\0inclusion key id " + name().toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text), 0, LENGTH);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    /** The option of the builder that has the current key. */
    String option() {
        return option;
    }

    /** The option, with the settings that stand for it. */
    String named() {
        return option + " (" + settings + ")";
    }

    /** The option of the former keys, with the settings that stand for it. */
    String formerNamed() {
        return formerOption + " (" + formerSettings + ")";
    }
}
