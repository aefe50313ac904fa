package org.inclusion.path;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.words.LocalizedText;

/** A path: steps in an order that suits most people. Nobody is held to the order. Immutable. */
public final class SkillPath {

    private final String id;
    private final LocalizedText title;
    private final LocalizedText summary;
    private final Audience audience;
    private final List<Step> steps;
    private final StepIndex index;

    /**
     * A path. Copies the steps.
     *
     * @param id id within its pack, and unique over a library
     * @param title its name
     * @param summary what it leads to
     * @param audience for whom
     * @param steps its steps, in the author's order
     */
    public SkillPath(String id, LocalizedText title, LocalizedText summary, Audience audience, List<Step> steps) {
        this.id = id;
        this.title = title;
        this.summary = summary;
        this.audience = audience;
        this.steps = List.copyOf(steps);
        this.index = new StepIndex(this.steps);
    }

    /**
     * Its id.
     *
     * @return unique within its pack, and over a library
     */
    public String id() {
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
     * Its steps, ordered for comparing. For the library's own rooms; a host asks {@link #steps()}.
     *
     * @return the index
     */
    public StepIndex index() {
        return index;
    }

    /**
     * A step by its id.
     *
     * @param stepId its id
     * @return the step, or empty
     */
    public Optional<Step> step(String stepId) {
        for (Step step : steps) {
            if (step.id().equals(stepId)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
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
