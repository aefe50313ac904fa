package org.inclusion.followup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An appointment in the calendar of a telephone that others may hold says that there is one, and no more. */
class CalendarFileTest {

    private static final Instant START = Instant.parse("2027-03-28T12:30:00Z");
    private static final Instant NOW = Instant.parse("2027-03-20T09:00:00Z");

    private static String file(String title, boolean isCalledOff) {
        return CalendarFile.of("p1", 2, START, isCalledOff, title, NOW);
    }

    @Test
    void anAppointmentIsWrittenAsRfc5545SaysIt() {
        assertThat(file("Rendez-vous", false), equalTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//inclusion//EN
                        METHOD:PUBLISH
                        BEGIN:VEVENT
                        UID:p1
                        SEQUENCE:2
                        DTSTAMP:20270320T090000Z
                        DTSTART:20270328T123000Z
                        DTEND:20270328T130000Z
                        SUMMARY:Rendez-vous
                        STATUS:CONFIRMED
                        CLASS:PRIVATE
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n")));
    }

    @Test
    void whatIsCalledOffIsCancelled() {
        assertThat(file("Rendez-vous", true), containsString("\r\nSTATUS:CANCELLED\r\n"));
    }

    @Test
    void aTitleCannotAddALine() {
        assertThat(
                file("a,b;c\\d\r\nATTENDEE:x\ny", false),
                containsString("SUMMARY:a\\,b\\;c\\\\d\\nATTENDEE:x\\ny\r\n"));
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsSplit() {
        String title = "é€😀".repeat(60);
        String file = file(title, false);
        for (String line : file.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length, lessThanOrEqualTo(75));
        }
        assertThat(file.replace("\r\n ", ""), containsString("SUMMARY:" + title + "\r\n"));
    }
}
