package org.inclusion.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inclusion.id.StepId;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.jspecify.annotations.Nullable;

/** The step records of one pack. Immutable. */
final class PackRecords {

    static final PackRecords NONE = new PackRecords(Map.of());

    private final Map<StepId, StepRecord> byStep;

    private PackRecords(Map<StepId, StepRecord> byStep) {
        this.byStep = byStep;
    }

    static PackRecords of(Map<StepId, StepRecord> byStep) {
        return new PackRecords(new HashMap<>(byStep));
    }

    @Nullable
    StepRecord get(StepId step) {
        return byStep.get(step);
    }

    PackRecords with(StepId step, StepRecord record) {
        Map<StepId, StepRecord> more = new HashMap<>(byStep);
        more.put(step, record);
        return new PackRecords(more);
    }

    /** By step id, in alphabetical order; a copy. */
    SortedMap<StepId, StepRecord> byStep() {
        return new TreeMap<>(byStep);
    }

    /**
     * How far each step of a path is, in the path's order. A loop over an array: long paths are evaluated at
     * every request.
     */
    List<StepStatus> statuses(SkillPath path) {
        StepStatus[] statuses = new StepStatus[path.steps().size()];
        for (int i = 0; i < statuses.length; i++) {
            Step step = path.steps().get(i);
            StepRecord record = byStep.get(step.id());
            statuses[i] = record == null ? StepStatus.NOT_STARTED : record.status(step.completion());
        }
        return List.of(statuses);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackRecords pack && byStep.equals(pack.byStep);
    }

    @Override
    public int hashCode() {
        return byStep.hashCode();
    }

    @Override
    public String toString() {
        return byStep().toString();
    }
}
