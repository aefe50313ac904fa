package org.inclusion.path;

import java.util.List;
import java.util.Optional;
import org.inclusion.words.LocalizedText;

/**
 * A path: steps in an order that suits most people. Nobody is held to the order.
 *
 * @param id id within its pack, and unique over a library
 * @param title its name
 * @param summary what it leads to
 * @param audience for whom
 * @param steps its steps, in the author's order
 */
public record SkillPath(String id, LocalizedText title, LocalizedText summary, Audience audience, List<Step> steps) {

    /**
     * Copies the steps.
     *
     * @param id its id
     * @param title its name
     * @param summary what it leads to
     * @param audience for whom
     * @param steps its steps
     */
    public SkillPath {
        steps = List.copyOf(steps);
    }

    /**
     * A step by its id.
     *
     * @param stepId its id
     * @return the step, or empty
     */
    public Optional<Step> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }
}
