package org.inclusion.followup;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.inclusion.annotation.Internal;

/**
 * Writes an appointment as an iCalendar document (RFC 5545), for the calendar of a telephone that others may hold: the
 * title is neutral, and neither a name nor a place nor a subject stands in it. Times are in UTC, so the document needs
 * no time zone.
 */
@Internal
public final class CalendarFile {

    /** Where the host's agenda does not say how long. */
    private static final Duration LENGTH = Duration.ofMinutes(30);

    /** In octets, without the end of the line: RFC 5545, section 3.1. */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /**
     * Writes an appointment.
     *
     * @param uid the unique id of the appointment, which stays when it is moved
     * @param version how often it was moved
     * @param start when it begins
     * @param isCalledOff whether it does not take place
     * @param title a neutral title
     * @param now when it is written
     * @return lines that end with CR and LF
     */
    public static String of(String uid, int version, Instant start, boolean isCalledOff, String title, Instant now) {
        return List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//inclusion//EN",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:" + escaped(uid),
                        "SEQUENCE:" + version,
                        "DTSTAMP:" + TIME.format(now),
                        "DTSTART:" + TIME.format(start),
                        "DTEND:" + TIME.format(start.plus(LENGTH)),
                        "SUMMARY:" + escaped(title),
                        "STATUS:" + (isCalledOff ? "CANCELLED" : "CONFIRMED"),
                        "CLASS:PRIVATE",
                        "END:VEVENT",
                        "END:VCALENDAR")
                .stream()
                .map(line -> folded(line) + "\r\n")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** A line in pieces of 75 octets, of which none splits a character. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            String text = Character.toString(character);
            int more = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(text);
            octets += more;
        }
        return folded.toString();
    }
}
