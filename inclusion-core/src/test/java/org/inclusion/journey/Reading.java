package org.inclusion.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.content.Published;
import org.inclusion.evidence.Help;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Step;
import org.inclusion.words.Reason;
import org.inclusion.words.Words;

/** What a learner reads of herself, in one language, line by line, put together as the pages do. */
final class Reading {

    private final Words words;
    private final Locale language;
    private final List<String> lines = new ArrayList<>();
    private final List<String> dates = new ArrayList<>();

    private Reading(Words words, Locale language) {
        this.words = words;
        this.language = language;
    }

    static Reading of(Ccas ccas, Actor her, Locale language) {
        Reading reading = new Reading(ccas.inclusion.words(), language);
        SeenProfile seen = ccas.as(her).about(her.asLearner()).profile().orThrow();
        seen.profile()
                .areas()
                .forEach(area ->
                        reading.area(area, seen.why().getOrDefault(area.area().id(), List.of())));
        reading.next(ccas.as(her).about(her.asLearner()).suggestNextStep().orThrow());
        return reading;
    }

    private void area(AreaLevel level, List<LevelReason> why) {
        lines.add("# " + level.area().title().in(language));
        switch (level.status()) {
            case SUSPENDED -> say("level.suspended.learner");
            case NOT_ESTABLISHED -> {
                say("level.unknown.learner");
                say("level.settles");
            }
            case ESTABLISHED -> {
                say("level." + level.level() + ".learner");
                Instant at = level.at();
                if (at != null) {
                    lines.add(date(at.atZone(ZoneOffset.UTC).toLocalDate()));
                }
                why.forEach(reason -> lines.add("- " + words.say(reason.what(), language) + toward(reason)));
                if (level.reviewDue()) {
                    say("level.review");
                }
            }
        }
    }

    private String toward(LevelReason reason) {
        return reason.toward() == null ? "" : " " + words.say("why.toward." + reason.toward(), language);
    }

    private void next(NextStep next) {
        lines.add("");
        Published<Step> step = next.step();
        if (step != null) {
            lines.add("→ " + step.item().title().in(language));
        }
        lines.add(words.say(next.why(), language));
        if (step != null) {
            lines.add(step.item().why().in(language));
        }
        LearningWay way = next.way();
        if (way != null) {
            say("way." + way);
        }
        Help help = next.help();
        if (help != null) {
            say("help." + help + ".useful");
        }
        LocalDate day = next.callBackOn();
        if (day != null) {
            lines.add(words.say(Reason.of("call-back", "day", date(day)), language));
        }
        next.revisions().forEach(revision -> {
            lines.add("↻ " + revision.step().item().title().in(language));
            lines.add(words.say(revision.why(), language));
            say("way." + revision.way());
        });
    }

    private void say(String code) {
        lines.add(words.say(code, language));
    }

    private String date(LocalDate day) {
        String date =
                day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
        dates.add(date);
        return date;
    }

    /** All of it, as it is read. */
    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** All of it but the dates. */
    String withoutDates() {
        String text = text();
        for (String date : dates) {
            text = text.replace(date, "");
        }
        return text;
    }
}
