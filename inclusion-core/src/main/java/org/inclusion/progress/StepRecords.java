package org.inclusion.progress;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.ItemRef;

/**
 * What was seen of every step, over all packs: a fold over one learner's evidence. Immutable.
 *
 * <p>The key is pack and step id without the version: step ids are never reused, so what is done stays done.
 *
 * @param records {@code "pack/step"} to what was seen of it
 */
public record StepRecords(Map<String, StepRecord> records) {

    /** Nothing was seen. */
    public static final StepRecords NONE = new StepRecords(Map.of());

    /**
     * Copies the records.
     *
     * @param records by pack and step
     */
    public StepRecords {
        records = Map.copyOf(records);
    }

    /**
     * After one more evidence, in the order of the fold.
     *
     * @param evidence any evidence; only practices and content events are about steps
     * @param at its effective time
     * @return new records, or these where nothing changed
     */
    public StepRecords after(Evidence evidence, Instant at) {
        String key = key(evidence.item());
        StepRecord before = records.getOrDefault(key, StepRecord.first(at));
        if (evidence instanceof Practice practice) {
            return with(key, before.after(practice, at));
        }
        if (evidence instanceof ContentEvent event) {
            return with(key, before.after(event, at));
        }
        return this;
    }

    /**
     * What was seen of a step.
     *
     * @param packId the pack's id
     * @param stepId the step's id
     * @return the record, or empty where nothing was seen
     */
    public Optional<StepRecord> of(String packId, String stepId) {
        return Optional.ofNullable(records.get(packId + "/" + stepId));
    }

    /**
     * Whether a step's lesson was finished.
     *
     * @param step a step
     * @return true if it was read to the end
     */
    public boolean lessonFinished(ItemRef step) {
        StepRecord record = records.get(key(step));
        return record != null && record.lessonFinished();
    }

    private StepRecords with(String key, StepRecord record) {
        Map<String, StepRecord> more = new TreeMap<>(records);
        more.put(key, record);
        return new StepRecords(more);
    }

    private static String key(ItemRef step) {
        return step.pack() + "/" + step.item();
    }
}
