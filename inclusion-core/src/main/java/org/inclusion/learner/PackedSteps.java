package org.inclusion.learner;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.StepList;
import org.inclusion.id.StepId;
import org.inclusion.progress.StepRecord;
import org.inclusion.progress.StepRecords;

/**
 * The two sections of a {@link PackedState} that have the step records: the progress, and the memory of what
 * was practised.
 *
 * <pre>
 * progress : packs, alphabetical, and of each: id, steps by index, steps by name
 * by index : how many steps the pack's step list has, 0 for none; then the list's fingerprint (8 bytes), and as many bits as
 *            steps (the first the lowest of the first byte): the records of those set, in order
 * by name  : for steps that the loaded content does not have; how many, and of each: id, record
 * memory   : of each step kept in mind, in the order of progress
 * </pre>
 *
 * <p>A record is as {@link PackedStepRecord} writes it.
 */
final class PackedSteps {

    private final ContentLibrary content;

    PackedSteps(ContentLibrary content) {
        this.content = content;
    }

    /** The two sections, as text. */
    record Sections(String progress, String memory) {}

    Sections write(StepRecords steps) {
        PackedStepRecord.Writer out = new PackedStepRecord.Writer(new Packing(), new Packing());
        SortedMap<String, SortedMap<StepId, StepRecord>> packs = steps.records();
        out.progress().number(packs.size());
        packs.forEach((pack, seen) -> {
            out.progress().id(pack);
            Optional<StepList> list = content.pack(pack).map(ContentPack::stepList);
            List<StepId> listed = list.map(StepList::ids).orElse(List.of());
            out.progress().number(listed.size());
            list.filter(known -> !listed.isEmpty()).ifPresent(known -> writeByIndex(known, seen, out));
            Map<StepId, StepRecord> others = new TreeMap<>(seen);
            listed.forEach(others::remove);
            writeByName(others, out);
        });
        return new Sections(out.progress().text(), out.memory().text());
    }

    private static void writeByIndex(StepList list, Map<StepId, StepRecord> seen, PackedStepRecord.Writer out) {
        List<StepId> ids = list.ids();
        BitSet indexes = new BitSet();
        for (int index = 0; index < ids.size(); index++) {
            indexes.set(index, seen.containsKey(ids.get(index)));
        }
        out.progress().fixed(list.fingerprint(), Long.BYTES);
        out.progress().bits(indexes, ids.size());
        indexes.stream().mapToObj(index -> seen.get(ids.get(index))).forEach(out::write);
    }

    /** Writes the records that are left, in the order of the map. */
    private static void writeByName(Map<StepId, StepRecord> seen, PackedStepRecord.Writer out) {
        out.progress().number(seen.size());
        seen.forEach((id, record) -> {
            out.progress().id(id.value());
            out.write(record);
        });
    }

    /** Reads the records; empty where a step list is not of the content (any more). */
    Optional<StepRecords> read(Sections sections) {
        PackedStepRecord.Reader in =
                new PackedStepRecord.Reader(new Unpacking(sections.progress()), new Unpacking(sections.memory()));
        Map<String, Map<StepId, StepRecord>> packs = new HashMap<>();
        for (int left = in.progress().count(); left > 0; left--) {
            String pack = in.progress().id();
            Map<StepId, StepRecord> seen = new HashMap<>();
            long size = in.progress().number();
            if (size > 0) {
                Optional<StepList> list = content.stepList(pack, in.progress().fixed());
                if (list.isEmpty()) {
                    return Optional.empty();
                }
                seen.putAll(readByIndex(list.get().ids(), size, in));
            }
            seen.putAll(readByName(in));
            packs.put(pack, seen);
        }
        in.progress().end();
        in.memory().end();
        return Optional.of(StepRecords.of(packs));
    }

    private static Map<StepId, StepRecord> readByIndex(List<StepId> ids, long size, PackedStepRecord.Reader in) {
        if (ids.size() != size) {
            throw new IllegalArgumentException("the step list has " + ids.size() + " steps, not " + size);
        }
        Map<StepId, StepRecord> seen = new HashMap<>();
        in.progress().bits(ids.size()).stream().forEach(index -> seen.put(ids.get(index), in.read()));
        return seen;
    }

    private static Map<StepId, StepRecord> readByName(PackedStepRecord.Reader in) {
        Map<StepId, StepRecord> seen = new HashMap<>();
        for (int left = in.progress().count(); left > 0; left--) {
            seen.put(new StepId(in.progress().id()), in.read());
        }
        return seen;
    }
}
