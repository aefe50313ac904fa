package org.inclusion.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/** How far someone is on a path: derived from what was seen, never set. Immutable. */
public final class Progress {

    private final String packId;
    private final SkillPath path;
    private final StepRecords records;
    private final List<StepStatus> statuses;

    /**
     * How far one step is.
     *
     * @param step the step's id
     * @param title the step's title
     * @param status its status
     * @param lastAt when something was last seen of it, or null
     */
    public record StepProgress(
            StepId step,
            LocalizedText title,
            StepStatus status,
            @Nullable Instant lastAt) {}

    private Progress(String packId, SkillPath path, StepRecords records) {
        this.packId = packId;
        this.path = path;
        this.records = records;
        this.statuses = records.in(packId).statuses(path);
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
        return new Progress(packId, path, records);
    }

    /**
     * The path.
     *
     * @return its id
     */
    public PathId path() {
        return path.id();
    }

    /**
     * How far every step is.
     *
     * @return one entry a step, in the path's order
     */
    public List<StepProgress> steps() {
        List<StepProgress> steps = new ArrayList<>();
        for (int i = 0; i < statuses.size(); i++) {
            Step step = path.steps().get(i);
            Instant lastAt =
                    records.of(packId, step.id()).map(StepRecord::lastAt).orElse(null);
            steps.add(new StepProgress(step.id(), step.title(), statuses.get(i), lastAt));
        }
        return List.copyOf(steps);
    }

    /**
     * The status of every step, and nothing else of it.
     *
     * @return one a step, in the path's order
     */
    public List<StepStatus> statuses() {
        return statuses;
    }

    /**
     * The status of a step.
     *
     * @param stepId the step's id
     * @return its status
     * @throws IllegalArgumentException if the path has no such step
     */
    public StepStatus status(StepId stepId) {
        int index = path.step(stepId)
                .map(path.steps()::indexOf)
                .orElseThrow(() -> new IllegalArgumentException("path " + path() + " has no step " + stepId));
        return statuses.get(index);
    }

    /**
     * The first step that is not done, in the author's order.
     *
     * @return the step, or empty at the end of the path
     */
    public Optional<Step> firstNotDone() {
        for (int i = 0; i < statuses.size(); i++) {
            if (statuses.get(i) != StepStatus.DONE) {
                return Optional.of(path.steps().get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether every step is done.
     *
     * @return true at the end of the path
     */
    public boolean isComplete() {
        return firstNotDone().isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Progress progress && path().equals(progress.path()) && steps().equals(progress.steps());
    }

    @Override
    public int hashCode() {
        return 31 * path().hashCode() + statuses.hashCode();
    }

    @Override
    public String toString() {
        return path().value() + statuses;
    }
}
