package org.inclusion.mandate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of a mandate as it was read to a learner, in one language. It is stored under its hash, is never deleted,
 * and contains no personal data. Immutable.
 *
 * @param version the host's version of the text, 1 to 64 characters
 * @param language the language, a BCP 47 tag
 * @param text the text; paragraphs are parted by line breaks
 */
public record SignedText(String version, String language, String text) {

    /**
     * The hash by which a mandate names its text.
     *
     * @return SHA-256 of version, language and text, parted by line breaks, in UTF-8; 64 lower-case hexadecimal digits
     */
    public String hash() {
        String all = version + "\n" + language + "\n" + text;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
