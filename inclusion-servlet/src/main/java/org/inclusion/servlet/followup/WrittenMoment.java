package org.inclusion.servlet.followup;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.WrittenDay;

/** Writes the day and the hour of an appointment where people meet, whatever zone a device is set to. */
final class WrittenMoment {

    /** Spaces at which no line breaks. */
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("H'\u00A0h\u00A0'mm");

    private static final DateTimeFormatter FRENCH_FULL_HOUR = DateTimeFormatter.ofPattern("H'\u00A0h'");

    private static final DateTimeFormatter OTHERS = DateTimeFormatter.ofPattern("H:mm");

    private WrittenMoment() {}

    /** "lundi 30 novembre 2026". */
    static String day(Instant at, Exchange exchange) {
        return WrittenDay.of(local(at, exchange).toLocalDate(), exchange.language());
    }

    /** "14 h 30", "10 h". */
    static String hour(Instant at, Exchange exchange) {
        ZonedDateTime local = local(at, exchange);
        if (!exchange.language().getLanguage().equals(Locale.FRENCH.getLanguage())) {
            return OTHERS.format(local);
        }
        return (local.getMinute() == 0 ? FRENCH_FULL_HOUR : FRENCH).format(local);
    }

    private static ZonedDateTime local(Instant at, Exchange exchange) {
        return at.atZone(exchange.inclusion().zone());
    }
}
