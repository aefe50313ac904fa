package org.inclusion.path;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A path of steps towards goals, in an order that suits most people. Nobody is held to the order. Immutable. */
public final class SkillPath {

    private final PathId id;
    private final LocalizedText title;
    private final @Nullable LocalizedText titleInOtherLanguages;
    private final LocalizedText summary;
    private final Audience audience;
    private final List<Step> steps;
    private final Map<StepId, Step> byId;

    /**
     * A path.
     *
     * @param id unique over a library
     * @param titleInOtherLanguages the title in languages in which the path teaches nothing; null where there are none
     * @param summary what the path leads to, a sentence
     * @param steps in the author's order; copied
     */
    public SkillPath(
            PathId id,
            LocalizedText title,
            @Nullable LocalizedText titleInOtherLanguages,
            LocalizedText summary,
            Audience audience,
            List<Step> steps) {
        this.id = id;
        this.title = title;
        this.titleInOtherLanguages = titleInOtherLanguages;
        this.summary = summary;
        this.audience = audience;
        this.steps = List.copyOf(steps);
        Map<StepId, Step> ids = new HashMap<>();
        for (Step step : this.steps) {
            ids.putIfAbsent(step.id(), step);
        }
        this.byId = Collections.unmodifiableMap(ids);
    }

    /** The path's id, unique over a library. */
    public PathId id() {
        return id;
    }

    /** The path's name. */
    public LocalizedText title() {
        return title;
    }

    /** The path's name in languages in which it teaches nothing; empty where there are none. */
    public Optional<LocalizedText> titleInOtherLanguages() {
        return Optional.ofNullable(titleInOtherLanguages);
    }

    /** The goal that the path leads to, a sentence. */
    public LocalizedText summary() {
        return summary;
    }

    /** The audience of the path. */
    public Audience audience() {
        return audience;
    }

    /** The steps, in the author's order. */
    public List<Step> steps() {
        return steps;
    }

    /** Finds a step by its id; empty where the path has none. */
    public Optional<Step> step(StepId stepId) {
        return Optional.ofNullable(byId.get(stepId));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SkillPath path
                && id.equals(path.id)
                && title.equals(path.title)
                && Objects.equals(titleInOtherLanguages, path.titleInOtherLanguages)
                && summary.equals(path.summary)
                && audience == path.audience
                && steps.equals(path.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, steps);
    }

    @Override
    public String toString() {
        return "SkillPath[" + id + ", " + steps.size() + " steps]";
    }
}
