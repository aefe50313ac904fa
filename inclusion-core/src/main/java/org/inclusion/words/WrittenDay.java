package org.inclusion.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.inclusion.annotation.Internal;

/** Writes a calendar day as a sentence names it: "mardi 1er décembre 2026" in French. */
@Internal
public final class WrittenDay {

    private static final String FRENCH = "fr";

    private WrittenDay() {}

    /**
     * The day of the week, the day, the month and the year. French writes the first of a month as an ordinal, and the
     * other days as numbers.
     *
     * @param language the reader's language
     */
    public static String of(LocalDate day, Locale language) {
        String written = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language)
                .format(day);
        boolean ordinal = day.getDayOfMonth() == 1 && language.getLanguage().equals(FRENCH);
        return ordinal ? written.replaceFirst("\\b1\\b", "1er") : written;
    }
}
