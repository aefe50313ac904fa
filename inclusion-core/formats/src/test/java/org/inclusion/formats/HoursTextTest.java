package org.inclusion.formats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inclusion.place.OpeningHours;
import org.inclusion.place.OpeningRule.Span;
import org.inclusion.place.Openness;
import org.inclusion.place.RowProblem.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening hours are understood as far as a week with hours tells them, and nobody is told more. */
class HoursTextTest {

    /** A Monday without a public holiday in its week. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Mo-Fr 09:00-12:00,14:00-17:00 > 9-12 14-17 | 9-12 14-17 | 9-12 14-17 | 9-12 14-17 | 9-12 14-17 | - | -",
                "Mo,We 09:00-12:00; Sa 10:00-12:00 > 9-12 | - | 9-12 | - | - | 10-12 | -",
                "Mo-Fr 09:00-17:00; We off > 9-17 | 9-17 | - | 9-17 | 9-17 | - | -",
                "Mo-Fr 09:00-17:00; We,Th closed > 9-17 | 9-17 | - | - | 9-17 | - | -",
                "We-Sa 10:00-12:00; Tu,Th 14:00-19:00 > - | 14-19 | 10-12 | 14-19 | 10-12 | 10-12 | -",
                "Mo 09:00-15:00,14:00-19:00 > 9-19 | - | - | - | - | - | -",
                "Mo-Tu 09:00-12:00,12:00-19:00 > 9-19 | 9-19 | - | - | - | - | -",
                "09:00-12:00 > 9-12 | 9-12 | 9-12 | 9-12 | 9-12 | 9-12 | 9-12",
                "Sa-Mo 10:00-12:00 > 10-12 | - | - | - | - | 10-12 | 10-12",
                "24/7 > 0-24 | 0-24 | 0-24 | 0-24 | 0-24 | 0-24 | 0-24",
                "Mo 09:00-12:00, Mo 14:00-18:00 > 9-12 14-18 | - | - | - | - | - | -",
            })
    void aWeekIsUnderstood(String text, String week) {
        HoursText read = HoursText.read(text);
        assertThat(read.problem() == null, is(true));
        String understood = MONDAY.datesUntil(MONDAY.plusDays(7))
                .map(day -> day(read.hours(), day))
                .collect(Collectors.joining(" | "));
        assertThat(understood, equalTo(week));
    }

    private static String day(OpeningHours hours, LocalDate day) {
        List<Span> spans = hours.on(day).orElseThrow();
        return spans.isEmpty()
                ? "-"
                : spans.stream()
                        .map(span -> span.from() / 60 + "-" + span.to() / 60)
                        .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fr 19:00-11:00", "Th 01:00-12:00", "Mo 12:00-12:00", "Mo-Fr 09:00-26:00"})
    void hoursThatContradictThemselvesAreWrong(String text) {
        assertThat(HoursText.read(text).problem(), is(Kind.WRONG_HOURS));
        assertThat(HoursText.read(text).hours().rules(), empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 09:00-12:00; SH off",
                "Apr-Oct Mo-Fr 09:00-12:00",
                "week 1-53/2 Mo 09:00-12:00",
                "Mo[1] 09:00-12:00",
                "Mo 09:00+",
                "Mo sunrise-sunset",
                "Mo-Fr 09:00-12:00 \"sur rendez-vous\"",
                "Mo-Fr 09:00-12:00 || \"sur rendez-vous\"",
                "Mo-Fr",
                "2026 Mo-Fr 09:00-12:00",
                "Mo-Fr 09:00-12:00 unknown",
                "lundi au vendredi de 9h à 12h",
                "\u0000\uFFFF",
                "((((((((((",
                "Mo-Fr 9-12",
            })
    void whatIsNotUnderstoodIsUnknownAndNeverOpen(String text) {
        HoursText read = HoursText.read(text);
        assertThat(read.problem(), is(Kind.UNKNOWN_HOURS));
        assertThat(read.hours().at(LocalDateTime.of(2026, 9, 7, 10, 0)), is(Openness.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            nullValues = "unknown",
            value = {
                "Mo-Fr 09:00-12:00 > unknown",
                "Mo-Fr 09:00-12:00; PH off > CLOSED",
                "Mo-Fr 09:00-12:00; PH 10:00-11:00 > OPEN",
            })
    void onAPublicHolidayOnlyARuleForPublicHolidaysTells(String text, String expected) {
        LocalDateTime christmas = LocalDateTime.of(2026, 12, 25, 10, 30);
        Openness now = HoursText.read(text).hours().at(christmas);
        assertThat(now, is(Optional.ofNullable(expected).map(Openness::valueOf).orElse(Openness.UNKNOWN)));
    }
}
