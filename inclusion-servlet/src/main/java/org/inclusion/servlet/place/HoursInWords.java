package org.inclusion.servlet.place;

import static java.util.Comparator.comparing;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.place.FoundPlace;
import org.inclusion.place.OpeningHours;
import org.inclusion.place.OpeningRule;
import org.inclusion.place.OpeningRule.Span;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;

/** Says opening hours as one reads them aloud: "du lundi au vendredi, de 9 h à 12 h". */
public final class HoursInWords {

    private HoursInWords() {}

    private record Stretch(List<DayOfWeek> days, List<Span> spans) {

        DayOfWeek first() {
            return days.get(0);
        }
    }

    /**
     * A line for each stretch of days with the same hours, in the order of the week, then public holidays; none where
     * nothing was understood.
     */
    public static List<String> of(OpeningHours hours, Exchange exchange) {
        Stream<String> ofTheWeek = hours.rules().stream()
                .flatMap(rule -> stretches(rule).stream().map(days -> new Stretch(days, rule.spans())))
                .sorted(comparing(Stretch::first))
                .map(stretch -> line(days(stretch.days(), exchange), stretch.spans(), exchange));
        Stream<String> holidays = hours.rules().stream()
                .filter(OpeningRule::publicHolidays)
                .map(rule -> line(exchange.say("place.days.holidays"), rule.spans(), exchange));
        return Stream.concat(ofTheWeek, holidays).toList();
    }

    /** Whether a place is open now; where it is closed, when it opens next. */
    static String now(FoundPlace found, Exchange exchange) {
        LocalDateTime opensAt = found.opensAt();
        if (opensAt == null) {
            return exchange.say("place.now." + found.now().name().toLowerCase(Locale.ROOT));
        }
        long days = ChronoUnit.DAYS.between(found.searchedAt().toLocalDate(), opensAt.toLocalDate());
        String hour = hour(opensAt.getHour() * 60 + opensAt.getMinute(), exchange);
        if (days < 2) {
            return exchange.say(Reason.of(days == 0 ? "place.opens.today" : "place.opens.tomorrow", "hour", hour));
        }
        return said(exchange, "place.opens.day", "day", day(opensAt.getDayOfWeek(), exchange), "hour", hour);
    }

    private static List<List<DayOfWeek>> stretches(OpeningRule rule) {
        List<List<DayOfWeek>> stretches = new ArrayList<>();
        for (DayOfWeek day : rule.days()) {
            List<DayOfWeek> last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null && last.get(last.size() - 1).getValue() + 1 == day.getValue()) {
                last.add(day);
            } else {
                stretches.add(new ArrayList<>(List.of(day)));
            }
        }
        return stretches;
    }

    private static String line(String days, List<Span> spans, Exchange exchange) {
        String open = spans.isEmpty()
                ? exchange.say("place.hours.closed")
                : spans.stream()
                        .map(span -> said(
                                exchange,
                                "place.hours.span",
                                "from",
                                hour(span.from(), exchange),
                                "to",
                                hour(span.to(), exchange)))
                        .collect(Collectors.joining(", "));
        return said(exchange, "place.hours.line", "days", days, "hours", open);
    }

    private static String days(List<DayOfWeek> stretch, Exchange exchange) {
        String first = day(stretch.get(0), exchange);
        if (stretch.size() == 1) {
            return exchange.say(Reason.of("place.days.one", "day", first));
        }
        return said(exchange, "place.days.range", "from", first, "to", day(stretch.get(stretch.size() - 1), exchange));
    }

    private static String day(DayOfWeek day, Exchange exchange) {
        return exchange.say("place.day." + day.getValue());
    }

    private static String hour(int minute, Exchange exchange) {
        int rest = minute % 60;
        String hour = String.valueOf(minute / 60);
        return rest == 0
                ? exchange.say(Reason.of("place.hour.full", "hour", hour))
                : said(exchange, "place.hour.minutes", "hour", hour, "minutes", (rest < 10 ? "0" : "") + rest);
    }

    private static String said(Exchange exchange, String code, String one, String first, String other, String second) {
        return exchange.say(Reason.of(code, one, first).with(other, LocalizedText.of(second)));
    }
}
