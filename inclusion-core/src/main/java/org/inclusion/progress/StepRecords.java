package org.inclusion.progress;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.StepId;

/**
 * What was seen of every step, over all packs: a fold over one learner's evidence. Immutable.
 *
 * <p>The key is pack and step id without the version: step ids are never reused, so what is done stays done.
 */
@Internal
public final class StepRecords {

    /** Nothing was seen. */
    public static final StepRecords NONE = new StepRecords(Map.of());

    private final Map<String, PackRecords> packs;

    private StepRecords(Map<String, PackRecords> packs) {
        this.packs = packs;
    }

    /**
     * Records from kept ones, as a snapshot names them.
     *
     * @param records pack id to step id to what was seen of it; no null
     * @return the records
     */
    public static StepRecords of(Map<String, ? extends Map<StepId, StepRecord>> records) {
        Map<String, PackRecords> packs = new TreeMap<>();
        for (Map.Entry<String, ? extends Map<StepId, StepRecord>> pack : records.entrySet()) {
            packs.put(pack.getKey(), PackRecords.of(pack.getValue()));
        }
        return new StepRecords(packs);
    }

    /**
     * All that was seen.
     *
     * @return pack id to step id to what was seen of it, both in alphabetical order; a copy
     */
    public SortedMap<String, SortedMap<StepId, StepRecord>> records() {
        SortedMap<String, SortedMap<StepId, StepRecord>> records = new TreeMap<>();
        for (Map.Entry<String, PackRecords> pack : packs.entrySet()) {
            records.put(pack.getKey(), pack.getValue().byStep());
        }
        return records;
    }

    /**
     * After one more evidence, in the order of the fold.
     *
     * @param evidence any evidence; only practices and content events are about steps
     * @param at its effective time
     * @return new records, or these where nothing changed
     */
    public StepRecords after(Evidence evidence, Instant at) {
        if (evidence instanceof Practice practice) {
            return with(evidence.item(), before(evidence.item(), at).after(practice, at));
        }
        if (evidence instanceof ContentEvent event) {
            return with(evidence.item(), before(evidence.item(), at).after(event, at));
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
    public Optional<StepRecord> of(String packId, StepId stepId) {
        return Optional.ofNullable(in(packId).get(stepId));
    }

    /**
     * Whether a step's lesson was finished.
     *
     * @param step a step
     * @return true if it was read to the end
     */
    public boolean lessonFinished(ItemRef step) {
        StepRecord record = in(step.pack()).get(new StepId(step.item()));
        return record != null && record.lessonFinished();
    }

    /** What was seen of a pack. */
    PackRecords in(String packId) {
        return packs.getOrDefault(packId, PackRecords.NONE);
    }

    private StepRecord before(ItemRef step, Instant at) {
        StepRecord record = in(step.pack()).get(new StepId(step.item()));
        return record == null ? StepRecord.first(at) : record;
    }

    private StepRecords with(ItemRef step, StepRecord record) {
        Map<String, PackRecords> more = new TreeMap<>(packs);
        more.put(step.pack(), in(step.pack()).with(new StepId(step.item()), record));
        return new StepRecords(more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepRecords records && packs.equals(records.packs);
    }

    @Override
    public int hashCode() {
        return packs.hashCode();
    }

    @Override
    public String toString() {
        return packs.toString();
    }
}
