package org.inclusion.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;

/**
 * Makes and compares weak entity tags (RFC 9110 §8.8.3). A tag is a hash of the answer's bytes. Everything that an
 * answer depends on therefore changes the tag: the learner's version, the packs, the day, the language, the actor,
 * a name.
 */
final class EntityTag {

    private static final int BYTES = 15;

    private EntityTag() {}

    static String of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether the caller already has the answer with this tag (RFC 9110 §13.1.2: weak comparison). */
    static boolean isKnown(HttpServletRequest request, String tag) {
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || ("W/" + known).equals(tag));
    }
}
