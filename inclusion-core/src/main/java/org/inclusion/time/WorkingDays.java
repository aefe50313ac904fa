package org.inclusion.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.inclusion.annotation.Internal;

/**
 * Tells the days on which a French service is open: Monday to Friday, without the eleven public holidays of the whole
 * country (Code du travail, article L3133-1). The two more of Alsace-Moselle, and those of the overseas territories,
 * are not counted.
 */
@Internal
public final class WorkingDays {

    private static final Set<MonthDay> FIXED_HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** Days after Easter Sunday: Easter Monday, Ascension Day, Whit Monday. */
    private static final Set<Integer> HOLIDAYS_AFTER_EASTER = Set.of(1, 39, 50);

    private WorkingDays() {}

    /**
     * The first working day from a day on.
     *
     * @param day where to begin
     * @return this day itself where it is a working day, else the next one
     */
    public static LocalDate from(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorked(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    private static boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !isPublicHoliday(day);
    }

    /**
     * Tells whether a day is one of the eleven public holidays of the whole country.
     *
     * @param day a calendar day
     * @return true on a public holiday, of whichever day of the week
     */
    public static boolean isPublicHoliday(LocalDate day) {
        return FIXED_HOLIDAYS.contains(MonthDay.from(day)) || followsEaster(day);
    }

    private static boolean followsEaster(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return HOLIDAYS_AFTER_EASTER.stream().map(easter::plusDays).anyMatch(day::equals);
    }

    /** Easter Sunday of the Gregorian calendar: Meeus, Astronomical Algorithms, chapter 8. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
