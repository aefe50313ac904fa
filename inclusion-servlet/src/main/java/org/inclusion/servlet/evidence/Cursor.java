package org.inclusion.servlet.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;

/** A position in a history, as a text that callers hand back unread: base64url of microseconds and evidence id. */
public final class Cursor {

    private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,17})/([A-Za-z0-9._~-]{1,64})");

    private Cursor() {}

    public static String write(HistoryPosition position) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, position.effectiveAt());
        byte[] plain = (micros + "/" + position.id()).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    public static HistoryPosition read(String cursor) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
            Matcher parts = SHAPE.matcher(plain);
            if (parts.matches()) {
                Instant at = Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
                return new HistoryPosition(at, parts.group(2));
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below, like every other misshapen cursor.
        }
        throw new ProblemException(Problem.of(400, "misshapen-cursor", "?before"));
    }
}
