package org.inclusion.place;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inclusion.time.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * When a help place is open. The rules are what was understood of the source's text; where nothing was, there is no
 * rule, and nobody is told that the place is open or closed.
 *
 * <p>A later rule replaces earlier ones on the days it is about. A day of the week that no rule is about is closed. On
 * the public holidays of the whole of France the place is as a rule for public holidays says, and unknown without such
 * a rule.
 *
 * @param text the source's own text, or null where it has none
 * @param rules in the order of the text
 */
public record OpeningHours(@Nullable String text, List<OpeningRule> rules) {

    /** The source says nothing. */
    public static final OpeningHours UNKNOWN = new OpeningHours(null, List.of());

    private static final int LONGEST = 1_000;

    /** A day of the week is told by its name: the same day of the next week would be taken for today. */
    private static final int DAYS_AHEAD = 6;

    /**
     * Checks the text and copies the rules.
     *
     * @throws IllegalArgumentException if the text is blank or too long
     */
    public OpeningHours {
        PlaceText.requireIfAny("hours", text, LONGEST);
        rules = List.copyOf(rules);
    }

    /**
     * Tells whether the place is open.
     *
     * @param at a day and an hour where the place is
     * @return unknown where the hours do not tell
     */
    public Openness at(LocalDateTime at) {
        int minute = at.getHour() * 60 + at.getMinute();
        return on(at.toLocalDate())
                .map(spans -> spans.stream().anyMatch(span -> span.contains(minute)) ? Openness.OPEN : Openness.CLOSED)
                .orElse(Openness.UNKNOWN);
    }

    /**
     * When a place that is closed opens next, within a week.
     *
     * @param at a day and an hour where the place is
     * @return the day and the hour; or empty where the hours do not tell of a day before, or the place stays closed for
     *     a week
     */
    public Optional<LocalDateTime> opensAfter(LocalDateTime at) {
        for (int days = 0; days <= DAYS_AHEAD; days++) {
            LocalDate day = at.toLocalDate().plusDays(days);
            Optional<List<OpeningRule.Span>> spans = on(day);
            if (spans.isEmpty()) {
                return Optional.empty();
            }
            Optional<LocalDateTime> opening = spans.get().stream()
                    .map(span -> day.atStartOfDay().plusMinutes(span.from()))
                    .filter(from -> from.isAfter(at))
                    .min(Comparator.naturalOrder());
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    /**
     * When the place is open on a day.
     *
     * @param day a calendar day
     * @return in order, none where it is closed; or empty where the hours do not tell
     */
    public Optional<List<OpeningRule.Span>> on(LocalDate day) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        if (WorkingDays.isPublicHoliday(day)) {
            return rules.stream()
                    .filter(OpeningRule::publicHolidays)
                    .reduce((earlier, later) -> later)
                    .map(OpeningRule::spans);
        }
        return Optional.of(rules.stream()
                .filter(rule -> rule.days().contains(day.getDayOfWeek()))
                .reduce((earlier, later) -> later)
                .map(OpeningRule::spans)
                .orElse(List.of()));
    }
}
