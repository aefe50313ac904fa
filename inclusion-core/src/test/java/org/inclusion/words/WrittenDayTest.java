package org.inclusion.words;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WrittenDayTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Test
    void theFirstOfAMonthIsAnOrdinalInFrench() {
        assertThat(WrittenDay.of(FIRST, Locale.FRENCH), equalTo("mardi 1er décembre 2026"));
        assertThat(WrittenDay.of(FIRST, Locale.CANADA_FRENCH), equalTo("mardi 1er décembre 2026"));
    }

    @Test
    void noOtherDayIsOneAndNoOtherLanguageDoes() {
        assertThat(WrittenDay.of(FIRST.plusDays(10), Locale.FRENCH), equalTo("vendredi 11 décembre 2026"));
        assertThat(WrittenDay.of(LocalDate.of(2026, 1, 21), Locale.FRENCH), equalTo("mercredi 21 janvier 2026"));
        assertThat(WrittenDay.of(FIRST, Locale.ENGLISH), equalTo("Tuesday, December 1, 2026"));
    }
}
