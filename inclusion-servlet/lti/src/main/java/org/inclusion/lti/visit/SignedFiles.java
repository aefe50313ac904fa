package org.inclusion.lti.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.inclusion.annotation.Internal;
import org.inclusion.key.KeyRing;
import org.jspecify.annotations.Nullable;

/**
 * Signs the addresses of pictures and recordings for pages of visits (HMAC-SHA-256), with the day on which that was
 * done. A signature is the same all day, so that a browser keeps the file, and holds until the end of the day after, so
 * that a page that was opened before midnight keeps its pictures. It names one file and nobody. Days are those of
 * UTC. Thread-safe.
 */
@Internal
public final class SignedFiles {

    private static final String PURPOSE = "inclusion-lti file addresses";

    private static final String ALGORITHM = "HmacSHA256";

    /** That of the current installation key first. */
    private final List<SecretKeySpec> secrets;

    private final InstantSource clock;

    public SignedFiles(KeyRing installation, InstantSource clock) {
        this.secrets = installation.everyBytesFor(PURPOSE).stream()
                .map(bytes -> new SecretKeySpec(bytes, ALGORITHM))
                .toList();
        this.clock = clock;
    }

    /** The query that is added to the address of a file. */
    String query(String file) {
        LocalDate today = today();
        return "?day=" + today + "&sign=" + signature(secrets.get(0), today, file);
    }

    /** Whether a request brings such a query for this file, of today or of yesterday. */
    boolean holds(HttpServletRequest request, String file) {
        LocalDate day = day(parameter(request, "day"));
        String signature = parameter(request, "sign");
        if (day == null || signature == null) {
            return false;
        }
        LocalDate today = today();
        if (!day.equals(today) && !day.equals(today.minusDays(1))) {
            return false;
        }
        byte[] brought = signature.getBytes(StandardCharsets.UTF_8);
        return secrets.stream()
                .map(secret -> signature(secret, day, file).getBytes(StandardCharsets.UTF_8))
                .anyMatch(right -> MessageDigest.isEqual(right, brought));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String signature(SecretKeySpec secret, LocalDate day, String file) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] signed = mac.doFinal((day + " " + file).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static @Nullable String parameter(HttpServletRequest request, String name) {
        try {
            return request.getParameter(name);
        } catch (IllegalStateException | IllegalArgumentException undecodable) {
            return null;
        }
    }
}
