package org.inclusion.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/** How far a learner is on a path: derived from evidence, never set. Immutable. */
public final class Progress {

    private final String packId;
    private final SkillPath path;
    private final StepRecords records;
    private final List<StepStatus> statuses;

    /**
     * How far a learner is with one step.
     *
     * @param step the step's id
     * @param title the step's title
     * @param status how far the learner is with the step
     * @param lastAt the effective time of the latest evidence of the step, or null
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
     * The progress that step records make on a path.
     *
     * @param packId the id of the path's pack
     * @param records what was seen of the learner
     */
    public static Progress of(String packId, SkillPath path, StepRecords records) {
        return new Progress(packId, path, records);
    }

    /** The path's id. */
    public PathId path() {
        return path.id();
    }

    /** How far she is with every step, in the path's order. */
    public List<StepProgress> steps() {
        return IntStream.range(0, statuses.size())
                .mapToObj(index -> step(path.steps().get(index), statuses.get(index)))
                .toList();
    }

    private StepProgress step(Step step, StepStatus status) {
        Instant lastAt = records.of(packId, step.id()).map(StepRecord::lastAt).orElse(null);
        return new StepProgress(step.id(), step.title(), status, lastAt);
    }

    /** The status of every step, in the path's order. */
    public List<StepStatus> statuses() {
        return statuses;
    }

    /**
     * The status of a step.
     *
     * @throws IllegalArgumentException if the path has no such step
     */
    public StepStatus status(StepId stepId) {
        int index = path.step(stepId)
                .map(path.steps()::indexOf)
                .orElseThrow(() -> new IllegalArgumentException("path " + path() + " has no step " + stepId));
        return statuses.get(index);
    }

    /**
     * The first step that is not done, in the path's order; empty where every step is done. A loop: long paths are
     * evaluated at every request.
     */
    public Optional<Step> firstNotDone() {
        for (int index = 0; index < statuses.size(); index++) {
            if (statuses.get(index) != StepStatus.DONE) {
                return Optional.of(path.steps().get(index));
            }
        }
        return Optional.empty();
    }

    /** Tells whether every step is done. */
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
