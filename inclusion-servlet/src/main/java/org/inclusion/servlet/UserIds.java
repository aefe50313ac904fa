package org.inclusion.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.inclusion.InclusionBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Turns the numbers of a host's users into opaque ids, and back: for a host whose users table has numeric keys, and whose logins may
 * change. No column is needed beside the number. Without the key, nobody tells the number of an id, or which ids are neighbours.
 * Thread-safe.
 *
 * <p>The number is encrypted with AES-256 as one block, beside eight bytes of zeros by which an id of this key is recognised. Under another
 * key every person gets another id: keep the key with the host's secrets, not in the database, and do not change it. With {@link
 * #checkedBy}, a start with another key is refused; the Spring Boot starter calls it for a bean of this type. A host whose people are
 * known by logins alone has {@link PrincipalIds}.
 */
public final class UserIds {

    private static final int SHORTEST_KEY = 32;

    private static final Pattern HEXADECIMAL = Pattern.compile("(?:[0-9a-fA-F]{2}){" + SHORTEST_KEY + ",}");

    /** One block of AES, in base64url. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final SecretKeySpec key;
    private final byte[] secret;

    /**
     * Ids under a key.
     *
     * @param key at least 32 random bytes; copied
     * @throws IllegalArgumentException if the key is shorter
     */
    public UserIds(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "the key must have at least " + SHORTEST_KEY + " bytes, not " + key.length);
        }
        this.secret = key.clone();
        this.key = forNumbers(key);
    }

    /**
     * Ids under a key that is kept as text.
     *
     * @param digits 64 hexadecimal digits or more, as {@code openssl rand -hex 32} prints them; blanks around them do not count
     * @throws IllegalArgumentException if the key is missing or shorter, or if it has other characters; the message never repeats it
     */
    public static UserIds ofHex(@Nullable String digits) {
        String text = digits == null ? "" : digits.strip();
        if (!HEXADECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("the key that turns users into ids needs " + 2 * SHORTEST_KEY
                    + " hexadecimal digits or more, two for each byte, as `openssl rand -hex 32` prints them: "
                    + (digits == null ? "it is missing" : "it has " + text.length() + " characters"));
        }
        return new UserIds(HexFormat.of().parseHex(text));
    }

    /**
     * Makes the key of these ids the {@link InclusionBuilder#loginKey} of a library: {@link InclusionBuilder#build} then refuses another
     * key, under which everybody would begin anew.
     *
     * @param builder the library that is built
     * @return the same builder
     */
    public InclusionBuilder checkedBy(InclusionBuilder builder) {
        return builder.loginKey(secret);
    }

    /**
     * The id of a user. One number always has one id under one key.
     *
     * @param user the primary key of the user's row
     * @return 22 characters of base64url
     */
    public String idOf(long user) {
        byte[] block =
                ByteBuffer.allocate(2 * Long.BYTES).putLong(0).putLong(user).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cipher(Cipher.ENCRYPT_MODE, block));
    }

    /**
     * The user of an id.
     *
     * @param id whatever the library names: a learner, an actor, or something else
     * @return the number; empty for what is no id of this key
     */
    public OptionalLong userOf(String id) {
        if (!ID.matcher(id).matches()) {
            return OptionalLong.empty();
        }
        byte[] read;
        try {
            read = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException misshapen) {
            return OptionalLong.empty();
        }
        ByteBuffer block = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, read));
        long user = block.getLong(Long.BYTES);
        // One id for one number: the last character of 22 has bits that say nothing.
        return block.getLong(0) == 0 && idOf(user).equals(id) ? OptionalLong.of(user) : OptionalLong.empty();
    }

    private byte[] cipher(int mode, byte[] block) {
        try {
            // One block alone, and the same id each time: what other modes add is not wanted here.
            @SuppressWarnings("InsecureCryptoUsage")
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, key);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    /** A key of its own, whatever else the host's key is for. */
    private static SecretKeySpec forNumbers(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal("inclusion user ids".getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
