package org.inclusion.progress;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inclusion.evidence.Help;
import org.inclusion.path.StepIndex;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the steps of one pack, as columns in the order of the steps' ids. One pass over it tells how far every
 * step of a path is. Immutable.
 */
final class PackRecords {

    private static final Help[] HELPS = Help.values();

    /** Statuses as numbers: written and read faster than references. What is not written is 0: nothing was seen. */
    private static final StepStatus[] STATUSES = {StepStatus.NOT_STARTED, StepStatus.STARTED, StepStatus.DONE};

    private static final byte STARTED = 1;
    private static final byte DONE = 2;

    static final PackRecords NONE = new PackRecords(List.of(), List.of());

    private final String[] ids;

    /** Of each id, beside one another: where a path has the same text, not one id has to be fetched. */
    private final int[] hashes;

    private final StepRecord[] records;

    /** How often a step worked with at most so much help: one number for each of {@link Help}. */
    private final int[] worked;

    private PackRecords(Collection<String> ids, Collection<StepRecord> records) {
        this.ids = ids.toArray(new String[0]);
        this.records = records.toArray(new StepRecord[0]);
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
        SortedMap<String, StepRecord> inOrder = new TreeMap<>(byStep);
        return new PackRecords(inOrder.keySet(), inOrder.values());
    }

    @Nullable
    StepRecord get(String stepId) {
        int place = Arrays.binarySearch(ids, stepId);
        return place < 0 ? null : records[place];
    }

    PackRecords with(String stepId, StepRecord record) {
        SortedMap<String, StepRecord> more = byStep();
        more.put(stepId, record);
        return new PackRecords(more.keySet(), more.values());
    }

    /** By step id, in alphabetical order. */
    SortedMap<String, StepRecord> byStep() {
        SortedMap<String, StepRecord> map = new TreeMap<>();
        for (int i = 0; i < ids.length; i++) {
            map.put(ids[i], records[i]);
        }
        return map;
    }

    static StepStatus status(byte number) {
        return STATUSES[number];
    }

    /** In the path's order, each as the number of {@link #status(byte)}. */
    byte[] statuses(StepIndex index) {
        byte[] statuses = new byte[index.size()];
        for (int i = 0; i < ids.length; i++) {
            int row = index.row(ids[i], hashes[i]);
            if (row >= 0) {
                boolean done = worked[i * HELPS.length + index.help(row)] >= index.successes(row);
                statuses[index.place(row)] = done ? DONE : STARTED;
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
