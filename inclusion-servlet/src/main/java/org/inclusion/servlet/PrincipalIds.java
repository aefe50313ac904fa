package org.inclusion.servlet;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Turns logins into opaque ids: HMAC-SHA-256 (RFC 2104) under a key of the host. A login may be an e-mail address or a
 * social-security number. It then never reaches the database, and cannot be guessed from the id without the
 * key. Thread-safe.
 *
 * <p>Under another key every person gets another id. Keep the key with the host's secrets, not in the database. A host
 * that changes it gives the former one beside it, and {@link LoginMoves} moves what is kept under the ids of before.
 * Logins are taken byte for byte: a host whose logins ignore case turns them into small letters first.
 */
public final class PrincipalIds {

    /** In bytes, as many as the hash has: a shorter key is easier to guess than the hash. */
    private static final int SHORTEST_KEY = 32;

    private static final Pattern HEXADECIMAL = Pattern.compile("(?:[0-9a-fA-F]{2}){" + SHORTEST_KEY + ",}");

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final List<PrincipalIds> former;

    /**
     * Ids under a key.
     *
     * @param key at least 32 random bytes; copied
     * @throws IllegalArgumentException if the key is shorter
     */
    public PrincipalIds(byte[] key) {
        this(key, List.of());
    }

    /**
     * Ids under a key that was changed.
     *
     * @param key at least 32 random bytes; copied
     * @param former the keys before, in any order; copied
     * @throws IllegalArgumentException if a key is shorter
     */
    public PrincipalIds(byte[] key, List<byte[]> former) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "the key must have at least " + SHORTEST_KEY + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.former = former.stream().map(PrincipalIds::new).toList();
    }

    /**
     * Ids under a key that is kept as text.
     *
     * @param digits 64 hexadecimal digits or more, two for each byte, as {@code openssl rand -hex 32} prints them;
     *     blanks around them do not count
     * @throws IllegalArgumentException if the key is missing or shorter, or if it has other characters; the message
     *     never repeats it
     */
    public static PrincipalIds ofHex(@Nullable String digits) {
        String text = digits == null ? "" : digits.strip();
        if (!HEXADECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("the key that turns logins into ids needs " + 2 * SHORTEST_KEY
                    + " hexadecimal digits or more, two for each byte, as `openssl rand -hex 32` prints them: "
                    + (digits == null ? "it is missing" : "it has " + text.length() + " characters"));
        }
        return new PrincipalIds(HexFormat.of().parseHex(text));
    }

    /**
     * The ids that a login had under the former keys.
     *
     * @param principal the login
     * @return none where there is no former key
     */
    public List<String> formerIdsOf(String principal) {
        return former.stream().map(ids -> ids.idOf(principal)).toList();
    }

    /**
     * The id of a login. One login always has one id under one key.
     *
     * @param principal the login
     * @return 43 characters of base64url
     */
    public String idOf(String principal) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(principal.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
