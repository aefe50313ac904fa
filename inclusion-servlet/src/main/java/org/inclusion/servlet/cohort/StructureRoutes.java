package org.inclusion.servlet.cohort;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusion.cohort.CohortSummary;
import org.inclusion.cohort.EarlierPeople;
import org.inclusion.evidence.Help;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/** Shows to coordinators the summary of a structure: groups of ten people or more, never one person. */
final class StructureRoutes {

    private StructureRoutes() {}

    private record SummaryView(
            String structure,
            @Nullable String computedAt,
            @Nullable Long people,
            @Nullable PeopleBefore peopleBefore,
            String sentence,
            List<AreaView> areas,
            List<WishView> wishes,
            List<CountedView> themes,
            List<CountedView> modes,
            List<CountedView> referrals,
            List<CountedView> answers,
            List<StepView> steps,
            List<String> exports) {}

    private record PeopleBefore(long people, String computedAt) {

        static @Nullable PeopleBefore of(@Nullable EarlierPeople before) {
            return before == null
                    ? null
                    : new PeopleBefore(before.people(), before.computedAt().toString());
        }
    }

    private record LevelsBefore(long established, Map<Help, Long> last, String computedAt) {

        static @Nullable LevelsBefore of(CohortSummary.@Nullable AreaBefore before) {
            return before == null
                    ? null
                    : new LevelsBefore(
                            before.established(),
                            new EnumMap<>(before.last()),
                            before.computedAt().toString());
        }
    }

    private record WishView(String goal, String text, long people, String computedAt) {

        static WishView of(CohortSummary.Wished wish, Exchange exchange) {
            String text = exchange.inclusion()
                    .content()
                    .goal(wish.goal())
                    .map(known -> exchange.in(known.item().text()))
                    .orElse(wish.goal());
            return new WishView(
                    wish.goal(), text, wish.people(), wish.computedAt().toString());
        }
    }

    /**
     * A theme, a mode, a reason or an answer: its name, how it is said, and how many people were accompanied or
     * referred so.
     */
    private record CountedView(String id, String title, long people, String computedAt) {

        static CountedView of(CohortSummary.OnTheme one, Exchange exchange) {
            return of(one.theme().name(), "theme.", one.people(), one.computedAt(), exchange);
        }

        static CountedView of(CohortSummary.ByMode one, Exchange exchange) {
            return of(one.mode().name(), "meeting.", one.people(), one.computedAt(), exchange);
        }

        static CountedView of(CohortSummary.Referred one, Exchange exchange) {
            return of(one.reason().name(), "referral.reason.", one.people(), one.computedAt(), exchange);
        }

        static CountedView of(CohortSummary.Answered one, Exchange exchange) {
            return of(one.answer().name(), "referral.answer.", one.people(), one.computedAt(), exchange);
        }

        private static CountedView of(String id, String kind, long people, Instant at, Exchange exchange) {
            return new CountedView(id, exchange.say(kind + id), people, at.toString());
        }
    }

    private record StepView(String pack, String step, String title, long people, String computedAt) {

        static StepView of(CohortSummary.Taken taken, Exchange exchange) {
            String title = exchange.inclusion()
                    .content()
                    .pack(taken.pack())
                    .flatMap(pack -> pack.step(taken.step()))
                    .map(known -> exchange.in(known.title()))
                    .orElse(taken.step().value());
            return new StepView(
                    taken.pack(),
                    taken.step().value(),
                    title,
                    taken.people(),
                    taken.computedAt().toString());
        }
    }

    private record AreaView(
            String area,
            String title,
            long established,
            @Nullable Long notEstablished,
            @Nullable Map<Help, Long> first,
            @Nullable Map<Help, Long> last,
            String computedAt,
            @Nullable LevelsBefore before) {

        static AreaView of(CohortSummary.Area area, Exchange exchange) {
            String title = exchange.inclusion()
                    .content()
                    .framework()
                    .area(area.area())
                    .map(known -> exchange.in(known.title()))
                    .orElse(area.area().value());
            return new AreaView(
                    area.area().value(),
                    title,
                    area.established(),
                    area.notEstablished(),
                    levels(area.first()),
                    levels(area.last()),
                    area.computedAt().toString(),
                    LevelsBefore.of(area.before()));
        }

        /** The sums by level, from most help to none; null if nobody is in the group. */
        private static @Nullable Map<Help, Long> levels(Map<Help, Long> sums) {
            return sums.isEmpty() ? null : new EnumMap<>(sums);
        }
    }

    static List<Route> all() {
        return List.of(Route.get("api/structures/{structure}/summary", StructureRoutes::summary));
    }

    private static Answer summary(Exchange exchange) {
        String structure = exchange.variable("structure");
        return exchange.answer(exchange.acting().cohort(structure), summary -> {
            Instant computedAt = summary.computedAt();
            return Answer.of(new SummaryView(
                    summary.structure(),
                    computedAt == null ? null : computedAt.toString(),
                    summary.people(),
                    PeopleBefore.of(summary.peopleBefore()),
                    exchange.say(computedAt == null ? "summary.none" : "summary.groups"),
                    summary.areas().stream()
                            .map(area -> AreaView.of(area, exchange))
                            .toList(),
                    summary.wishes().stream()
                            .map(wish -> WishView.of(wish, exchange))
                            .toList(),
                    summary.accompaniments().themes().stream()
                            .map(one -> CountedView.of(one, exchange))
                            .toList(),
                    summary.accompaniments().modes().stream()
                            .map(one -> CountedView.of(one, exchange))
                            .toList(),
                    summary.referrals().reasons().stream()
                            .map(one -> CountedView.of(one, exchange))
                            .toList(),
                    summary.referrals().answers().stream()
                            .map(one -> CountedView.of(one, exchange))
                            .toList(),
                    summary.steps().stream()
                            .map(taken -> StepView.of(taken, exchange))
                            .toList(),
                    exchange.acting().accompanimentsOf(structure).formats()));
        });
    }
}
