package org.inclusion.servlet.accompaniment;

import java.util.Arrays;
import java.util.List;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.Material;
import org.inclusion.accompaniment.ProposedAccompaniment;
import org.inclusion.accompaniment.Redirection;
import org.inclusion.accompaniment.Theme;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.accompaniment.WorkshopLevel;
import org.inclusion.evidence.Help;
import org.inclusion.servlet.http.Exchange;
import org.jspecify.annotations.Nullable;

/** Accompaniments and workshops as pages show them: in the names of the Coop, and in a sentence. */
final class ActivityView {

    private ActivityView() {}

    /** An accompaniment of one learner. */
    record OfOne(
            String id,
            String day,
            AccompanimentMode mode,
            int minutes,
            List<Theme> themes,
            List<Material> materials,
            @Nullable Redirection redirection,
            @Nullable Help help,
            @Nullable String evidence,
            String helper,
            @Nullable String name,
            String notedAt,
            String notedOn,
            String sentence) {

        static OfOne of(Accompaniment one, Exchange exchange) {
            Activity activity = one.activity();
            return new OfOne(
                    one.id(),
                    activity.day().toString(),
                    activity.mode(),
                    activity.minutes(),
                    List.copyOf(activity.themes()),
                    List.copyOf(activity.materials()),
                    one.redirection(),
                    one.help(),
                    one.evidence(),
                    one.helper(),
                    exchange.nameOf(one.helper()),
                    one.notedAt().toString(),
                    one.notedAt()
                            .atZone(exchange.inclusion().zone())
                            .toLocalDate()
                            .toString(),
                    ActivityWords.of(one, exchange));
        }
    }

    /** A workshop. How many came is told to whoever notes it. */
    record OfSeveral(
            String id,
            String structure,
            String day,
            AccompanimentMode mode,
            int minutes,
            List<Theme> themes,
            List<Material> materials,
            @Nullable WorkshopLevel level,
            String helper,
            @Nullable String name,
            String notedAt,
            String sentence) {

        static OfSeveral of(Workshop workshop, Exchange exchange) {
            Activity activity = workshop.activity();
            return new OfSeveral(
                    workshop.id(),
                    workshop.structure(),
                    activity.day().toString(),
                    activity.mode(),
                    activity.minutes(),
                    List.copyOf(activity.themes()),
                    List.copyOf(activity.materials()),
                    workshop.level(),
                    workshop.helper(),
                    exchange.nameOf(workshop.helper()),
                    workshop.notedAt().toString(),
                    ActivityWords.of(workshop, exchange));
        }
    }

    /** The values of an activity, which a page sends back, changed or not, with a name for each value. */
    record Proposed(
            String day,
            AccompanimentMode mode,
            int minutes,
            List<Theme> themes,
            List<Material> materials,
            List<ProposedAct> acts,
            Choices choices) {

        static Proposed of(ProposedAccompaniment proposed, Exchange exchange) {
            Activity activity = proposed.activity();
            return new Proposed(
                    activity.day().toString(),
                    activity.mode(),
                    activity.minutes(),
                    List.copyOf(activity.themes()),
                    List.copyOf(activity.materials()),
                    proposed.acts().entrySet().stream()
                            .map(act ->
                                    new ProposedAct(act.getKey(), act.getValue().orElse(null)))
                            .toList(),
                    Choices.in(exchange));
        }
    }

    /** The id of evidence of which a proposal is made, and its theme. */
    record ProposedAct(String id, @Nullable Theme theme) {}

    /** Everything that can be chosen, in the reader's language. */
    record Choices(
            List<Choice> modes,
            List<Integer> minutes,
            List<ThemeChoice> themes,
            List<Choice> materials,
            List<Choice> redirections,
            List<Choice> levels) {

        private static final List<Integer> MINUTES = List.of(5, 10, 15, 30, 45, 60, 90, 120, 180, 240);

        static Choices in(Exchange exchange) {
            return new Choices(
                    all(AccompanimentMode.values(), "meeting", exchange),
                    MINUTES,
                    themes(exchange),
                    all(Material.values(), "material", exchange),
                    all(Redirection.values(), "redirection", exchange),
                    all(WorkshopLevel.values(), "workshop-level", exchange));
        }

        private static List<ThemeChoice> themes(Exchange exchange) {
            return Arrays.stream(Theme.values())
                    .map(theme ->
                            new ThemeChoice(theme.name(), exchange.say("theme." + theme.name()), theme.isProcedure()))
                    .toList();
        }

        private static List<Choice> all(Enum<?>[] values, String kind, Exchange exchange) {
            return Arrays.stream(values)
                    .map(value -> new Choice(value.name(), exchange.say(kind + "." + value.name())))
                    .toList();
        }
    }

    /** A theme, how it is said, and whether it is an administrative procedure. */
    record ThemeChoice(String value, String title, boolean procedure) {}

    /** A value, and how it is said. */
    record Choice(String value, String title) {}
}
