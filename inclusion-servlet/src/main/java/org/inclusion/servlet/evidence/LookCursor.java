package org.inclusion.servlet.evidence;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusion.access.Look;
import org.inclusion.access.LookPosition;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;

/** A position in the list of looks, as a text that callers hand back unread. */
final class LookCursor {

    private static final Pattern SHAPE =
            Pattern.compile("(-?\\d{1,17})/([A-Za-z0-9._~-]{1,64})/([A-Z][A-Z0-9_]{0,31})/(\\d{4}-\\d{2}-\\d{2})");

    private LookCursor() {}

    static String write(LookPosition position) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, position.at());
        String plain = micros + "/" + position.viewer() + "/" + position.what() + "/" + position.day();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    static LookPosition read(String cursor) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
            Matcher parts = SHAPE.matcher(plain);
            if (parts.matches()) {
                return new LookPosition(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                        parts.group(2),
                        new Look.What(parts.group(3)),
                        LocalDate.parse(parts.group(4)));
            }
        } catch (IllegalArgumentException | DateTimeException misshapen) {
            // Answered below, like every other misshapen cursor.
        }
        throw new ProblemException(Problem.of(400, "misshapen-cursor", "?before"));
    }
}
