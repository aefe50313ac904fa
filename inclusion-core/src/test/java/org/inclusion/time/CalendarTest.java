package org.inclusion.time;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final Instant EVENING = Instant.parse("2026-09-01T22:30:00.123456789Z");

    private final Calendar paris = new Calendar(() -> EVENING, ZoneId.of("Europe/Paris"));

    @Test
    void nowIsToTheMicrosecond() {
        assertThat(paris.now(), equalTo(Instant.parse("2026-09-01T22:30:00.123456Z")));
    }

    @Test
    void aDayBeginsAndEndsInTheZone() {
        assertThat(paris.today(), equalTo(LocalDate.parse("2026-09-02")));
        assertThat(new Calendar(() -> EVENING, ZoneOffset.UTC).today(), equalTo(LocalDate.parse("2026-09-01")));
        assertThat(paris.dayOf(Instant.parse("2026-09-01T21:59:59Z")), equalTo(LocalDate.parse("2026-09-01")));
        assertThat(paris.dayOf(Instant.parse("2026-09-01T22:00:00Z")), equalTo(LocalDate.parse("2026-09-02")));
    }
}
