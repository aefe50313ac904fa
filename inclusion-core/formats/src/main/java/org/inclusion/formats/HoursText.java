package org.inclusion.formats;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.ParseException;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.place.OpeningHours;
import org.inclusion.place.OpeningRule;
import org.inclusion.place.OpeningRule.Span;
import org.inclusion.place.RowProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours in OpenStreetMap's notation, as far as a week with hours tells them: days of the week, hours, {@code
 * off}, {@code 24/7} and public holidays. Weeks, months, school holidays, sunrise, comments and open ends are not
 * understood: nobody is told then that a place is open.
 *
 * @param hours the text, and what was understood of it
 * @param problem why nothing was understood; null where all was
 */
record HoursText(OpeningHours hours, @Nullable Kind problem) {

    private static final int A_DAY = 24 * 60;

    /** Nobody receives people earlier than that: such a text means another hour. */
    private static final int EARLIEST = 5 * 60;

    static HoursText read(String text) {
        try {
            return new HoursText(new OpeningHours(text, new Week().of(parsed(text, true))), null);
        } catch (NotToldException e) {
            return new HoursText(new OpeningHours(text, List.of()), e.kind);
        } catch (ParseException | TokenMgrError | RuntimeException e) {
            Kind kind = endsOnTheNextDay(text) ? Kind.WRONG_HOURS : Kind.UNKNOWN_HOURS;
            return new HoursText(new OpeningHours(text, List.of()), kind);
        }
    }

    /**
     * Parses the text.
     *
     * @param isStrict whether only the notation itself is read, and nothing that looks like it
     */
    private static List<Rule> parsed(String text, boolean isStrict) throws ParseException {
        return new OpeningHoursParser(new StringReader(text)).rules(isStrict);
    }

    /** Whether the text is not read because a span ends before it begins. */
    private static boolean endsOnTheNextDay(String text) {
        try {
            return parsed(text, false).stream()
                    .filter(rule -> rule.getTimes() != null)
                    .flatMap(rule -> rule.getTimes().stream())
                    .anyMatch(time -> time.getEnd() > A_DAY);
        } catch (ParseException | TokenMgrError | RuntimeException e) {
            return false;
        }
    }

    /** The text does not tell when the place is open. */
    private static final class NotToldException extends Exception {

        private static final long serialVersionUID = 1L;

        private final Kind kind;

        NotToldException(Kind kind) {
            super(kind.name(), null, false, false);
            this.kind = kind;
        }
    }

    /** A week that is filled rule by rule. */
    private static final class Week {

        private final Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        private @Nullable List<Span> onPublicHolidays;

        List<OpeningRule> of(List<Rule> rules) throws NotToldException {
            for (Rule rule : rules) {
                take(rule);
            }
            Map<List<Span>, Set<DayOfWeek>> bySpans = new LinkedHashMap<>();
            days.forEach((day, spans) -> bySpans.computeIfAbsent(spans, none -> EnumSet.noneOf(DayOfWeek.class))
                    .add(day));
            List<OpeningRule> told = new ArrayList<>();
            bySpans.forEach((spans, ofThem) -> told.add(new OpeningRule(ofThem, false, spans)));
            if (onPublicHolidays != null) {
                told.add(new OpeningRule(Set.of(), true, onPublicHolidays));
            }
            return told;
        }

        private void take(Rule rule) throws NotToldException {
            if (rule.isFallBack()
                    || rule.getComment() != null
                    || rule.getYears() != null
                    || rule.getWeeks() != null
                    || rule.getDates() != null) {
                throw new NotToldException(Kind.UNKNOWN_HOURS);
            }
            List<Span> spans = spans(rule);
            boolean isAboutHolidays = isAboutPublicHolidays(rule);
            if (isAboutHolidays) {
                onPublicHolidays = spans;
            }
            for (DayOfWeek day : days(rule, isAboutHolidays)) {
                List<Span> before = rule.isAdditive() ? days.getOrDefault(day, List.of()) : List.of();
                days.put(day, union(before, spans));
            }
        }

        private static boolean isAboutPublicHolidays(Rule rule) throws NotToldException {
            List<Holiday> holidays = rule.getHolidays();
            if (holidays == null) {
                return false;
            }
            for (Holiday holiday : holidays) {
                // Days off school differ by region and year.
                if (holiday.getType() != Holiday.Type.PH || holiday.getOffset() != 0) {
                    throw new NotToldException(Kind.UNKNOWN_HOURS);
                }
            }
            return true;
        }

        private static Set<DayOfWeek> days(Rule rule, boolean isAboutHolidays) throws NotToldException {
            List<WeekDayRange> ranges = rule.getDays();
            if (ranges == null) {
                return isAboutHolidays ? Set.of() : EnumSet.allOf(DayOfWeek.class);
            }
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (WeekDayRange range : ranges) {
                if (range.getNths() != null || range.getOffset() != 0) {
                    throw new NotToldException(Kind.UNKNOWN_HOURS);
                }
                DayOfWeek day = day(range.getStartDay());
                DayOfWeek last = range.getEndDay() == null ? day : day(range.getEndDay());
                days.add(day);
                while (day != last) {
                    day = day.plus(1);
                    days.add(day);
                }
            }
            return days;
        }

        private static DayOfWeek day(WeekDay day) {
            return switch (day) {
                case MO -> DayOfWeek.MONDAY;
                case TU -> DayOfWeek.TUESDAY;
                case WE -> DayOfWeek.WEDNESDAY;
                case TH -> DayOfWeek.THURSDAY;
                case FR -> DayOfWeek.FRIDAY;
                case SA -> DayOfWeek.SATURDAY;
                case SU -> DayOfWeek.SUNDAY;
            };
        }

        private static List<Span> spans(Rule rule) throws NotToldException {
            RuleModifier modifier = rule.getModifier();
            if (modifier != null) {
                if (modifier.getComment() != null) {
                    throw new NotToldException(Kind.UNKNOWN_HOURS);
                }
                switch (modifier.getModifier()) {
                    case OFF, CLOSED -> {
                        if (rule.getTimes() != null) {
                            throw new NotToldException(Kind.UNKNOWN_HOURS);
                        }
                        return List.of();
                    }
                    case OPEN -> {
                        // As without the word.
                    }
                    default -> throw new NotToldException(Kind.UNKNOWN_HOURS);
                }
            }
            if (rule.isTwentyfourseven()) {
                return List.of(new Span(0, A_DAY));
            }
            List<TimeSpan> times = rule.getTimes();
            if (times == null || times.isEmpty()) {
                throw new NotToldException(Kind.UNKNOWN_HOURS);
            }
            List<Span> spans = new ArrayList<>();
            for (TimeSpan time : times) {
                spans.add(span(time));
            }
            return union(List.of(), spans);
        }

        private static Span span(TimeSpan time) throws NotToldException {
            if (time.getStartEvent() != null
                    || time.getEndEvent() != null
                    || time.isOpenEnded()
                    || time.getInterval() > 0
                    || time.getEnd() == TimeSpan.UNDEFINED_TIME) {
                throw new NotToldException(Kind.UNKNOWN_HOURS);
            }
            boolean isWholeDay = time.getStart() == 0 && time.getEnd() == A_DAY;
            if (time.getEnd() <= time.getStart()
                    || time.getEnd() > A_DAY
                    || (time.getStart() < EARLIEST && !isWholeDay)) {
                throw new NotToldException(Kind.WRONG_HOURS);
            }
            return new Span(time.getStart(), time.getEnd());
        }

        /** In order, and those that touch as one. */
        private static List<Span> union(List<Span> some, List<Span> others) {
            List<Span> all = new ArrayList<>(some);
            all.addAll(others);
            all.sort(Comparator.comparingInt(Span::from));
            List<Span> union = new ArrayList<>();
            for (Span span : all) {
                Span last = union.isEmpty() ? null : union.get(union.size() - 1);
                if (last != null && span.from() <= last.to()) {
                    union.set(union.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
                } else {
                    union.add(span);
                }
            }
            return List.copyOf(union);
        }
    }
}
