package org.inclusion.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How far someone is on a path: derived from what was seen, never set.
 *
 * @param path the path's id
 * @param steps one entry a step, in the path's order
 */
public record Progress(String path, List<StepProgress> steps) {

    /**
     * How far one step is.
     *
     * @param step the step's id
     * @param title the step's title
     * @param status its status
     * @param lastAt when something was last seen of it, or null
     */
    public record StepProgress(
            String step,
            LocalizedText title,
            StepStatus status,
            @Nullable Instant lastAt) {}

    /**
     * Copies the list.
     *
     * @param path the path's id
     * @param steps one entry a step
     */
    public Progress {
        steps = List.copyOf(steps);
    }

    /**
     * The progress that records make on a path.
     *
     * @param packId the pack the path stands in
     * @param path the path
     * @param records what was seen
     * @return the progress
     */
    public static Progress of(String packId, SkillPath path, StepRecords records) {
        List<StepProgress> steps = new ArrayList<>();
        for (Step step : path.steps()) {
            Optional<StepRecord> record = records.of(packId, step.id());
            steps.add(new StepProgress(
                    step.id(),
                    step.title(),
                    record.map(seen -> seen.status(step.completion())).orElse(StepStatus.NOT_STARTED),
                    record.map(StepRecord::lastAt).orElse(null)));
        }
        return new Progress(path.id(), steps);
    }

    /**
     * The status of a step.
     *
     * @param stepId the step's id
     * @return its status
     * @throws IllegalArgumentException if the path has no such step
     */
    public StepStatus status(String stepId) {
        return steps.stream()
                .filter(step -> step.step().equals(stepId))
                .map(StepProgress::status)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("path " + path + " has no step " + stepId));
    }

    /**
     * Whether every step is done.
     *
     * @return true at the end of the path
     */
    public boolean isComplete() {
        return steps.stream().allMatch(step -> step.status() == StepStatus.DONE);
    }
}
