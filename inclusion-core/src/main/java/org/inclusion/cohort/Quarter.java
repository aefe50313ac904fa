package org.inclusion.cohort;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a calendar year: the shortest period for which a structure gets figures. Longer periods are made
 * of whole quarters, so that no two of them differ by a day or a month. Immutable.
 *
 * @param year from 0 to 9999
 * @param number from 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final int MONTHS = 3;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-Q([1-4])");

    private static final Comparator<Quarter> BY_TIME =
            comparingInt(Quarter::year).thenComparingInt(Quarter::number);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Quarter {
        if (year < 0 || year > 9_999 || number < 1 || number > 4) {
            throw new IllegalArgumentException("no quarter: year " + year + ", number " + number);
        }
    }

    /**
     * The quarter of a day.
     *
     * @param day a day of a year of at most four digits
     */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /**
     * Reads a quarter.
     *
     * @param text as {@link #toString} writes it: {@code 2026-Q3}
     * @throws IllegalArgumentException if it is none
     */
    public static Quarter parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("a quarter is written as 2026-Q3, not as " + text);
        }
        return new Quarter(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }

    /** The first day. */
    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    @Override
    public int compareTo(Quarter other) {
        return BY_TIME.compare(this, other);
    }

    /** Such as {@code 2026-Q3}; in the order of texts, quarters are in the order of time. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-Q%d", year, number);
    }
}
