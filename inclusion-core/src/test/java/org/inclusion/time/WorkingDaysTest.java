package org.inclusion.time;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-24", // a Tuesday
        "2026-11-28, 2026-11-30", // a Saturday
        "2026-11-29, 2026-11-30", // a Sunday
        "2026-11-11, 2026-11-12", // Armistice
        "2027-01-01, 2027-01-04", // New Year, a Friday
        "2026-12-25, 2026-12-28", // Christmas, a Friday
        "2027-03-29, 2027-03-30", // Easter Monday
        "2027-05-06, 2027-05-07", // Ascension
        "2027-05-17, 2027-05-18", // Whit Monday
        "2026-05-01, 2026-05-04", // Labour Day, a Friday
        "2026-05-08, 2026-05-11", // Victory Day, a Friday
        "2026-07-14, 2026-07-15",
        "2028-08-15, 2028-08-16",
        "2027-11-01, 2027-11-02",
    })
    void weekendsAndPublicHolidaysArePassedOver(LocalDate day, LocalDate worked) {
        assertThat(WorkingDays.from(day), equalTo(worked));
    }

    /** Easter Mondays as France had and will have them. */
    @ParameterizedTest
    @CsvSource({
        "2024-04-01",
        "2025-04-21",
        "2026-04-06",
        "2027-03-29",
        "2028-04-17",
        "2030-04-22",
        "2038-04-26",
        "2049-04-19"
    })
    void easterFallsWhereItDoes(LocalDate easterMonday) {
        assertThat(WorkingDays.from(easterMonday), equalTo(easterMonday.plusDays(1)));
    }

    @Test
    void aYearHasAsManyWorkingDaysAsItHas() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        long worked = Stream.iterate(first, day -> day.plusDays(1))
                .limit(365)
                .filter(day -> WorkingDays.from(day).equals(day))
                .count();
        // 261 weekdays, and nine of the eleven holidays of 2026 fall on one.
        assertThat(worked, is(252L));
    }
}
