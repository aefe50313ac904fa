package org.inclusion.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inclusion.evidence.Help;
import org.inclusion.path.StepIndex;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the steps of one pack, as columns in the order of {@link StepIndex#ORDER}. One pass over it and over a
 * path's index tells how far every step is. Immutable.
 */
final class PackRecords {

    private static final Help[] HELPS = Help.values();

    static final PackRecords NONE = new PackRecords(List.of(), List.of());

    private final String[] ids;
    private final int[] hashes;
    private final StepRecord[] records;

    /** How often a step worked with at most so much help: one number for each of {@link Help}. */
    private final int[] worked;

    private PackRecords(List<String> ids, List<StepRecord> records) {
        this.ids = ids.toArray(String[]::new);
        this.records = records.toArray(StepRecord[]::new);
        this.hashes = new int[this.ids.length];
        this.worked = new int[this.ids.length * HELPS.length];
        for (int i = 0; i < this.ids.length; i++) {
            hashes[i] = this.ids[i].hashCode();
            for (Help help : HELPS) {
                worked[i * HELPS.length + help.category()] = this.records[i].successesWithAtMost(help);
            }
        }
    }

    static PackRecords of(Map<String, StepRecord> byStep) {
        List<String> ids = byStep.keySet().stream().sorted(StepIndex.ORDER).toList();
        List<StepRecord> records = new ArrayList<>();
        ids.forEach(id -> records.add(Objects.requireNonNull(byStep.get(id))));
        return new PackRecords(ids, records);
    }

    @Nullable
    StepRecord get(String stepId) {
        int place = Arrays.binarySearch(ids, stepId, StepIndex.ORDER);
        return place < 0 ? null : records[place];
    }

    PackRecords with(String stepId, StepRecord record) {
        List<String> moreIds = new ArrayList<>(Arrays.asList(ids));
        List<StepRecord> moreRecords = new ArrayList<>(Arrays.asList(records));
        int place = Arrays.binarySearch(ids, stepId, StepIndex.ORDER);
        if (place < 0) {
            moreIds.add(-place - 1, stepId);
            moreRecords.add(-place - 1, record);
        } else {
            moreRecords.set(place, record);
        }
        return new PackRecords(moreIds, moreRecords);
    }

    /** By step id, in alphabetical order. */
    SortedMap<String, StepRecord> byStep() {
        SortedMap<String, StepRecord> map = new TreeMap<>();
        for (int i = 0; i < ids.length; i++) {
            map.put(ids[i], records[i]);
        }
        return map;
    }

    /** Two sorted lists side by side: what is seen of no step of the path is passed over, and so is a step not seen. */
    StepStatus[] statuses(StepIndex index) {
        StepStatus[] statuses = new StepStatus[index.size()];
        Arrays.fill(statuses, StepStatus.NOT_STARTED);
        int record = 0;
        for (int entry = 0; entry < statuses.length; entry++) {
            int hash = index.hash(entry);
            while (record < ids.length && hashes[record] < hash) {
                record++;
            }
            int same = record;
            while (same < ids.length && hashes[same] == hash && !ids[same].equals(index.id(entry))) {
                same++;
            }
            if (same < ids.length && hashes[same] == hash) {
                boolean done = worked[same * HELPS.length + index.help(entry)] >= index.successes(entry);
                statuses[index.place(entry)] = done ? StepStatus.DONE : StepStatus.STARTED;
            }
        }
        return statuses;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackRecords pack
                && Arrays.equals(ids, pack.ids)
                && Arrays.equals(records, pack.records);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(records);
    }

    @Override
    public String toString() {
        return byStep().toString();
    }
}
