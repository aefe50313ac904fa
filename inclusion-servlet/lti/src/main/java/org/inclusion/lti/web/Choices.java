package org.inclusion.lti.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Published;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.lti.launch.LaunchTarget;
import org.inclusion.lti.platform.PlatformSettings;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.words.LocalizedText;

/** Lists what a link may open, and finds what was chosen. Thread-safe. */
final class Choices {

    private final ContentLibrary content;

    Choices(ContentLibrary content) {
        this.content = content;
    }

    /** The paths of a platform with their steps, for a page in a language. */
    List<Map<String, Object>> paths(PlatformSettings settings, Locale language) {
        List<Map<String, Object>> paths = new ArrayList<>();
        for (Published<SkillPath> published : content.paths()) {
            if (settings.allows(published.pack().id())) {
                Map<String, Object> path = said(published.item().title(), language);
                path.put("path", published.item().id().value());
                path.put(
                        "steps",
                        published.item().steps().stream()
                                .map(step -> step(published.pack(), step, language))
                                .toList());
                paths.add(path);
            }
        }
        return paths;
    }

    private static Map<String, Object> step(ContentPack pack, Step step, Locale language) {
        Map<String, Object> said = said(step.title(), language);
        said.put("step", step.id().value());
        said.put("practice", hasSite(pack, step));
        return said;
    }

    private static boolean hasSite(ContentPack pack, Step step) {
        return pack.exercise(step.exercise())
                .filter(exercise -> exercise.site() != null)
                .isPresent();
    }

    private static Map<String, Object> said(LocalizedText title, Locale language) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("title", title.in(language));
        said.put("language", title.shownIn(language));
        return said;
    }

    /**
     * A target that was chosen.
     *
     * @param title how it is called
     * @param steps how many steps it has, all of them chosen; 0 for a place that is no step and no path
     */
    record Chosen(LocalizedText title, int steps) {}

    /** A target with its title and its steps; empty where the target is not here, or not for a platform. */
    Optional<Chosen> chosen(PlatformSettings settings, LaunchTarget target) {
        Optional<Published<SkillPath>> path = target.pathId()
                .flatMap(id -> content.path(new PathId(id)))
                .filter(published -> settings.allows(published.pack().id()));
        return switch (target.kind()) {
            case WISH, GLOSSARY -> Optional.of(new Chosen(LocalizedText.of("inclusion"), 0));
            case PATH ->
                path.map(found ->
                        new Chosen(found.item().title(), found.item().steps().size()));
            case STEP -> step(path, target).map(found -> new Chosen(found.title(), 1));
            case PRACTICE ->
                step(path, target)
                        .filter(step -> path.filter(found -> hasSite(found.pack(), step))
                                .isPresent())
                        .map(found -> new Chosen(found.title(), 1));
        };
    }

    private static Optional<Step> step(Optional<Published<SkillPath>> path, LaunchTarget target) {
        return path.flatMap(found -> target.stepId().flatMap(id -> found.item().step(new StepId(id))));
    }
}
