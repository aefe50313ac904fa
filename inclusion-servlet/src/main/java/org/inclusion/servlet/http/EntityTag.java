package org.inclusion.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Enumeration;

/**
 * A weak entity tag: a hash of the answer itself, so that whatever an answer depends on (her version, the packs, the day, the
 * language, who asks, a name) changes it.
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

    /** Whether the caller has this very answer already (RFC 9110 §13.1.2: weak comparison). */
    static boolean isKnown(HttpServletRequest request, String tag) {
        Enumeration<String> headers = request.getHeaders("If-None-Match");
        while (headers.hasMoreElements()) {
            for (String candidate : headers.nextElement().split(",", -1)) {
                String known = candidate.strip();
                if (known.equals("*") || known.equals(tag) || ("W/" + known).equals(tag)) {
                    return true;
                }
            }
        }
        return false;
    }
}
