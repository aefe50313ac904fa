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
 * The evidence of a learner in every step, over all packs: a fold over her evidence. Immutable.
 *
 * <p>A record is found by pack and step id, without the version. Step ids are never reused, so what is done stays done.
 */
@Internal
public final class StepRecords {

    /** The records before any evidence. */
    public static final StepRecords NONE = new StepRecords(Map.of());

    private final Map<String, PackRecords> packs;

    private StepRecords(Map<String, PackRecords> packs) {
        this.packs = packs;
    }

    /**
     * Records from those that a snapshot keeps.
     *
     * @param records pack id to step id to record; no null
     */
    public static StepRecords of(Map<String, ? extends Map<StepId, StepRecord>> records) {
        Map<String, PackRecords> packs = new TreeMap<>();
        records.forEach((pack, steps) -> packs.put(pack, PackRecords.of(steps)));
        return new StepRecords(packs);
    }

    /**
     * All records: pack id to step id to record, both in alphabetical order; a copy.
     */
    public SortedMap<String, SortedMap<StepId, StepRecord>> records() {
        SortedMap<String, SortedMap<StepId, StepRecord>> records = new TreeMap<>();
        packs.forEach((pack, steps) -> records.put(pack, steps.byStep()));
        return records;
    }

    /**
     * The records after one more piece of evidence, in the order of the fold.
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
     * The record of a step; empty where nothing was seen of the step.
     */
    public Optional<StepRecord> of(String packId, StepId stepId) {
        return Optional.ofNullable(in(packId).get(stepId));
    }

    /**
     * Tells whether the lesson of a step was read to the end.
     */
    public boolean lessonFinished(ItemRef step) {
        return find(step).map(StepRecord::lessonFinished).orElse(false);
    }

    /** The records of a pack. */
    PackRecords in(String packId) {
        return packs.getOrDefault(packId, PackRecords.NONE);
    }

    private StepRecord before(ItemRef step, Instant at) {
        return find(step).orElseGet(() -> StepRecord.first(at));
    }

    private Optional<StepRecord> find(ItemRef step) {
        return of(step.pack(), new StepId(step.item()));
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
