package org.inclusion.servlet.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.inclusion.content.Block;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Published;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.path.Audience;
import org.inclusion.path.Goal;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;
import org.inclusion.skill.Skill;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Shows the goals, skills, paths, steps and tours of the content. Every actor sees the same. */
final class ContentRoutes {

    private ContentRoutes() {}

    /**
     * @param translation the text in the language of the answer, where the pack teaches in another one; null elsewhere
     * @param said more words that people say for it, in all their languages, to search and not to show; null where there are none, or
     *     where they were not asked for: most pages that list goals have no search
     * @param picture the drawing of the goal's first step, relative to {@code api/}; null where its lesson has none
     */
    private record GoalView(
            String id,
            String text,
            String language,
            @Nullable String translation,
            @Nullable String said,
            String path,
            String area,
            Audience audience,
            @Nullable String picture) {}

    /** @param translation the title in the language of the answer, where the path teaches in another one; null elsewhere */
    private record PathSummary(
            String id,
            String title,
            String summary,
            String language,
            @Nullable String translation,
            Audience audience) {}

    private record SkillView(
            String id, String title, String area, String competence, String competenceTitle, ItemRef ref) {}

    private record PathView(
            String id,
            String title,
            String summary,
            String language,
            Audience audience,
            String pack,
            String version,
            List<StepView.Summary> steps) {}

    static List<Route> all() {
        return List.of(
                Route.get("api/goals", ContentRoutes::goals),
                Route.get("api/skills", ContentRoutes::skills),
                Route.get("api/paths", ContentRoutes::paths),
                Route.get("api/paths/{path}", ContentRoutes::path),
                Route.get("api/paths/{path}/steps/{step}", ContentRoutes::step),
                Route.get("api/tours/{tour}", ContentRoutes::tour));
    }

    private static Answer goals(Exchange exchange) {
        List<GoalView> goals = exchange.inclusion().content().goals().stream()
                .map(goal -> view(goal, exchange))
                .toList();
        return Answer.taught(Map.of("goals", goals), exchange);
    }

    private static GoalView view(Published<Goal> published, Exchange exchange) {
        Goal goal = published.item();
        SkillPath path = published.pack().path(goal.path()).orElseThrow();
        return new GoalView(
                goal.id(),
                exchange.in(goal.text()),
                exchange.languageOf(goal.text()),
                translation(goal.inOtherLanguages(), exchange),
                "true".equals(exchange.query("said")) ? said(goal.said()) : null,
                goal.path().value(),
                goal.area().value(),
                path.audience(),
                picture(published.pack(), path, goal, exchange));
    }

    private static @Nullable String translation(@Nullable LocalizedText inOtherLanguages, Exchange exchange) {
        return inOtherLanguages != null && inOtherLanguages.isIn(exchange.language())
                ? exchange.in(inOtherLanguages)
                : null;
    }

    private static @Nullable String said(@Nullable LocalizedText words) {
        return words == null
                ? null
                : words.languages().stream()
                        .map(language -> words.in(Locale.forLanguageTag(language)))
                        .collect(Collectors.joining(" "));
    }

    private static @Nullable String picture(ContentPack pack, SkillPath path, Goal goal, Exchange exchange) {
        return path.step(goal.steps().get(0))
                .flatMap(step -> pack.lesson(step.lesson()))
                .flatMap(lesson -> lesson.blocks().stream()
                        .filter(Block.Picture.class::isInstance)
                        .map(Block.Picture.class::cast)
                        .findFirst())
                .map(picture -> PackFileRoutes.address(pack, picture.src(), exchange))
                .orElse(null);
    }

    /** The skills that a helper can observe. */
    private static Answer skills(Exchange exchange) {
        List<SkillView> skills = exchange.inclusion().content().packs().stream()
                .flatMap(pack -> pack.skills().stream().map(skill -> view(pack, skill, exchange)))
                .toList();
        return Answer.taught(Map.of("skills", skills), exchange);
    }

    private static SkillView view(ContentPack pack, Skill skill, Exchange exchange) {
        return new SkillView(
                skill.id(),
                exchange.in(skill.title()),
                pack.framework().areaOf(skill).value(),
                skill.competence(),
                pack.framework()
                        .competence(skill.competence())
                        .map(competence -> exchange.in(competence.title()))
                        .orElse(skill.competence()),
                pack.ref(skill.id()));
    }

    private static Answer paths(Exchange exchange) {
        List<PathSummary> paths = exchange.inclusion().content().paths().stream()
                .map(Published::item)
                .map(path -> new PathSummary(
                        path.id().value(),
                        exchange.in(path.title()),
                        exchange.in(path.summary()),
                        exchange.languageOf(path.title()),
                        translation(path.titleInOtherLanguages().orElse(null), exchange),
                        path.audience()))
                .toList();
        return Answer.taught(Map.of("paths", paths), exchange);
    }

    private static Answer path(Exchange exchange) {
        Published<SkillPath> published = publishedPath(exchange);
        SkillPath path = published.item();
        return Answer.taught(
                new PathView(
                        path.id().value(),
                        exchange.in(path.title()),
                        exchange.in(path.summary()),
                        exchange.languageOf(path.title()),
                        path.audience(),
                        published.pack().id(),
                        published.pack().version().toString(),
                        path.steps().stream()
                                .map(step -> StepView.Summary.of(step, exchange))
                                .toList()),
                exchange);
    }

    private static Answer step(Exchange exchange) {
        Published<SkillPath> published = publishedPath(exchange);
        String id = exchange.variable("step");
        Step step = exchange.found(published.item().step(new StepId(id)), "step", id);
        ContentPack pack = published.pack();
        return Answer.taught(StepView.of(pack, step, exchange), exchange);
    }

    private static Answer tour(Exchange exchange) {
        String id = exchange.variable("tour");
        return Answer.taught(
                TourView.of(exchange.found(exchange.inclusion().content().tour(id), "tour", id), exchange), exchange);
    }

    private static Published<SkillPath> publishedPath(Exchange exchange) {
        String id = exchange.variable("path");
        return exchange.found(exchange.inclusion().content().path(new PathId(id)), "path", id);
    }
}
