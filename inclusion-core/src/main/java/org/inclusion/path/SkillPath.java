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

/** A path: steps in an order that suits most people. Nobody is held to the order. Immutable. */
public final class SkillPath {

    private final PathId id;
    private final LocalizedText title;
    private final LocalizedText summary;
    private final Audience audience;
    private final List<Step> steps;
    private final Map<StepId, Step> byId;

    /**
     * A path. Copies the steps.
     *
     * @param id id within its pack, and unique over a library
     * @param title its name
     * @param summary what it leads to
     * @param audience for whom
     * @param steps its steps, in the author's order
     */
    public SkillPath(PathId id, LocalizedText title, LocalizedText summary, Audience audience, List<Step> steps) {
        this.id = id;
        this.title = title;
        this.summary = summary;
        this.audience = audience;
        this.steps = List.copyOf(steps);
        Map<StepId, Step> ids = new HashMap<>();
        this.steps.forEach(step -> ids.putIfAbsent(step.id(), step));
        this.byId = Collections.unmodifiableMap(ids);
    }

    /**
     * Its id.
     *
     * @return unique within its pack, and over a library
     */
    public PathId id() {
        return id;
    }

    /**
     * Its name.
     *
     * @return the name
     */
    public LocalizedText title() {
        return title;
    }

    /**
     * What it leads to.
     *
     * @return a sentence
     */
    public LocalizedText summary() {
        return summary;
    }

    /**
     * For whom it is.
     *
     * @return the audience
     */
    public Audience audience() {
        return audience;
    }

    /**
     * Its steps.
     *
     * @return in the author's order
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * A step by its id.
     *
     * @param stepId its id
     * @return the step, or empty
     */
    public Optional<Step> step(StepId stepId) {
        return Optional.ofNullable(byId.get(stepId));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SkillPath path
                && id.equals(path.id)
                && title.equals(path.title)
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
