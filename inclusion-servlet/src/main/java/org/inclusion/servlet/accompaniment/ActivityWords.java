package org.inclusion.servlet.accompaniment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.Material;
import org.inclusion.accompaniment.Redirection;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.evidence.Help;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.inclusion.words.WrittenDay;
import org.jspecify.annotations.Nullable;

/**
 * An accompaniment or a workshop in sentences: everything that is kept about it, so that a learner reads what is noted
 * of her.
 */
final class ActivityWords {

    private static final Set<Material> NONE = Set.of(Material.AUCUN);

    private final Exchange exchange;

    private ActivityWords(Exchange exchange) {
        this.exchange = exchange;
    }

    static String of(Accompaniment one, Exchange exchange) {
        ActivityWords words = new ActivityWords(exchange);
        Activity activity = one.activity();
        return Stream.of(
                        words.meeting(activity, "meeting." + activity.mode()),
                        words.with(activity.materials()),
                        words.help(one.help()),
                        words.redirected(one.redirection()),
                        words.afterwards(activity, one.notedAt()))
                .flatMap(sentence -> sentence)
                .collect(Collectors.joining(" "));
    }

    static String of(Workshop workshop, Exchange exchange) {
        ActivityWords words = new ActivityWords(exchange);
        Activity activity = workshop.activity();
        return Stream.of(
                        words.meeting(activity, "meeting.workshop"),
                        words.with(activity.materials()),
                        words.afterwards(activity, workshop.notedAt()))
                .flatMap(sentence -> sentence)
                .collect(Collectors.joining(" "));
    }

    private Stream<String> meeting(Activity activity, String meeting) {
        String day = WrittenDay.of(activity.day(), exchange.language());
        String themes = all("theme.", activity.themes());
        Reason reason = Reason.of(themes.isEmpty() ? "accompaniment.noted" : "accompaniment.noted-about", "day", day)
                .with("minutes", LocalizedText.of(String.valueOf(activity.minutes())))
                .with("meeting", LocalizedText.of(exchange.say(meeting)))
                .with("themes", LocalizedText.of(themes));
        return Stream.of(exchange.say(reason));
    }

    private Stream<String> with(Set<Material> materials) {
        if (materials.isEmpty()) {
            return Stream.empty();
        }
        String all = all("material.", materials);
        return Stream.of(
                materials.equals(NONE)
                        ? all + "."
                        : exchange.say(Reason.of("accompaniment.with", "materials", LocalizedText.of(all))));
    }

    private Stream<String> help(@Nullable Help help) {
        return help == null ? Stream.empty() : Stream.of(exchange.say("accompaniment.help." + help));
    }

    private Stream<String> redirected(@Nullable Redirection redirection) {
        return redirection == null
                ? Stream.empty()
                : Stream.of(exchange.say(Reason.of(
                        "accompaniment.redirected",
                        "redirection",
                        LocalizedText.of(exchange.say("redirection." + redirection)))));
    }

    /** The day of noting, where the activity was noted on a later day. */
    private Stream<String> afterwards(Activity activity, Instant notedAt) {
        LocalDate noted = notedAt.atZone(exchange.inclusion().zone()).toLocalDate();
        return noted.equals(activity.day())
                ? Stream.empty()
                : Stream.of(exchange.say(
                        Reason.of("accompaniment.afterwards", "day", WrittenDay.of(noted, exchange.language()))));
    }

    private String all(String kind, Collection<? extends Enum<?>> values) {
        return values.stream().map(value -> exchange.say(kind + value.name())).collect(Collectors.joining(", "));
    }
}
