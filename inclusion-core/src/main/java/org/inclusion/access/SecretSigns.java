package org.inclusion.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.inclusion.annotation.Internal;

/**
 * Makes secret signs, which open one thing to whoever holds them, and tells whether a text could be such signs: sixteen
 * in groups of four, such as {@code 4F7K-9TGM-C2XH-RQ6W}. The signs are those of cards, which a tired eye tells apart.
 * 24¹⁶ secrets are too many to guess, so that a plain hash of one may be kept.
 */
@Internal
public final class SecretSigns {

    private static final int LENGTH = 16;

    private static final int GROUP = 4;

    private static final String ALPHABET = "23456789CDFGHJKMNPQRTVWX";

    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    private SecretSigns() {}

    /**
     * Draws new signs, in groups.
     *
     * @param random cryptographically secure, such as {@link java.security.SecureRandom}
     */
    public static String drawn(RandomGenerator random) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                signs.append('-');
            }
            signs.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return signs.toString();
    }

    /** The signs as they are hashed: in capitals, without blanks and hyphens. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f-]", "").toUpperCase(Locale.ROOT);
    }

    /** The signs as they are drawn: in capitals and in groups. The text could be drawn signs. */
    public static String grouped(String text) {
        return plain(text).replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Whether a text could be drawn signs; spaces, grouping and case are ignored. */
    public static boolean areSigns(String text) {
        return text.length() <= 3 * LENGTH && SHAPE.matcher(plain(text)).matches();
    }

    /** The hash that is kept instead of the signs: 64 characters. */
    public static String hash(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(plain(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
