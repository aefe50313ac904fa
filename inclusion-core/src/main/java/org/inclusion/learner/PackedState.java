package org.inclusion.learner;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.inclusion.access.LearnerId;
import org.inclusion.autonomy.AnsweringPattern;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.Standing;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.StepList;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.id.AreaId;
import org.inclusion.id.StepId;
import org.inclusion.progress.StepRecord;
import org.inclusion.progress.StepRecords;
import org.inclusion.revision.MemoryState;
import org.jspecify.annotations.Nullable;

/**
 * A state as one line of ASCII, for the snapshot: six sections in base64url, with points between. Nothing is lost, and equal
 * states make equal lines while the content is the same. Numbers, times and ids are as {@link Packing} has them; a time that
 * may be missing has a 0 or a 1 before it; a list has its length before it.
 *
 * <pre>
 * belief    : time?, a mean an area, the covariances row by row to the diagonal; single precision
 * progress  : packs, alphabetical, and of each: id, steps by place, steps by name
 *   by place: places in the pack's step list, 0 for none; then the list's fingerprint (8 bytes), and as many bits as places
 *             (the first the lowest of the first byte): what was seen of those set, in order
 *   by name : for steps the loaded content does not have; how many, and of each: id, what was seen
 *   seen    : an octet (bit 0 lesson finished, bit 1 is kept in mind, bits 2 to 5 worked with help of category 0 to 3),
 *             attempts, how often for each bit set, time
 * memory    : of each step kept in mind, in the order of progress: stability, difficulty, time
 * standings : an octet an area: 0 without one, else 1 + level (0 for none, else 1 + category) + 8 where time took something;
 *             probability if there is a level, what time took if it did, time? established, acts, time? last act, ids
 * order     : answering pattern, 0 or 1 and the last position (time, id), awaited ids, alphabetical
 * whole     : CRC-32C (4 bytes) of her id, a point and the line before this section: what was damaged, or is somebody else's,
 *             is not taken for a state
 * </pre>
 */
final class PackedState {

    private static final int SECTIONS = 6;

    /** FSRS rounds to so many parts: what it keeps are whole numbers of them. */
    private static final double PARTS = 1e8;

    private static final Help[] HELPS = Help.values();

    private final BeliefModel beliefs;
    private final ContentLibrary content;

    PackedState(BeliefModel beliefs, ContentLibrary content) {
        this.beliefs = beliefs;
        this.content = content;
    }

    String write(LearnerId learner, LearnerState state) {
        Packing progress = new Packing();
        Packing memory = new Packing();
        writeSteps(state.steps(), progress, memory);
        String line = String.join(
                ".",
                belief(state.belief()).text(),
                progress.text(),
                memory.text(),
                standings(state.standings()).text(),
                order(state).text());
        return line + "." + checksum(learner, line);
    }

    private static String checksum(LearnerId learner, String line) {
        CRC32C sum = new CRC32C();
        sum.update((learner.value() + "." + line).getBytes(StandardCharsets.US_ASCII));
        Packing out = new Packing();
        out.fixed(sum.getValue(), Integer.BYTES);
        return out.text();
    }

    /**
     * Reads what was written.
     *
     * @return the state, or empty where steps are named by their places in a list that the content does not have (any more)
     * @throws IllegalStateException if it was not written by this class for her, or has been damaged
     */
    Optional<LearnerState> read(LearnerId learner, String line) {
        String[] sections = line.split("\\.", -1);
        int end = line.lastIndexOf('.');
        if (sections.length != SECTIONS || !sections[SECTIONS - 1].equals(checksum(learner, line.substring(0, end)))) {
            throw unreadable(null);
        }
        try {
            Belief belief = belief(new Unpacking(sections[0]));
            Optional<StepRecords> steps = steps(new Unpacking(sections[1]), new Unpacking(sections[2]));
            Map<AreaId, Standing> standings = standings(new Unpacking(sections[3]));
            return steps.isEmpty()
                    ? Optional.empty()
                    : Optional.of(state(belief, standings, steps.get(), new Unpacking(sections[4])));
        } catch (IllegalArgumentException | ArithmeticException | BufferUnderflowException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(@Nullable RuntimeException cause) {
        return new IllegalStateException("a stored state cannot be read; rebuild it from the evidence", cause);
    }

    private static Packing belief(Belief belief) {
        Packing out = new Packing();
        out.timeIfAny(belief.at());
        for (int i = 0; i < belief.areas(); i++) {
            out.single(belief.mean(i));
        }
        for (int i = 0; i < belief.areas(); i++) {
            for (int j = 0; j <= i; j++) {
                out.single(belief.covariance(i, j));
            }
        }
        return out;
    }

    private Belief belief(Unpacking in) {
        Instant at = in.timeIfAny();
        int areas = beliefs.areas().size();
        double[] mean = singles(in, areas);
        double[] covariance = singles(in, areas * (areas + 1) / 2);
        in.end();
        return beliefs.restore(mean, covariance, at);
    }

    private static double[] singles(Unpacking in, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.single();
        }
        return numbers;
    }

    private void writeSteps(StepRecords steps, Packing progress, Packing memory) {
        SortedMap<String, SortedMap<StepId, StepRecord>> packs = steps.records();
        progress.number(packs.size());
        for (Map.Entry<String, SortedMap<StepId, StepRecord>> pack : packs.entrySet()) {
            progress.id(pack.getKey());
            SortedMap<StepId, StepRecord> others = new TreeMap<>(pack.getValue());
            Optional<ContentPack> known = content.pack(pack.getKey());
            writeByPlace(known.isPresent() ? known.get().stepList() : null, others, progress, memory);
            progress.number(others.size());
            for (Map.Entry<StepId, StepRecord> step : others.entrySet()) {
                progress.id(step.getKey().value());
                write(step.getValue(), progress, memory);
            }
        }
    }

    /** What has a place in the list, which is taken out of the records. */
    private static void writeByPlace(
            @Nullable StepList list, Map<StepId, StepRecord> records, Packing progress, Packing memory) {
        int size = list == null ? 0 : list.ids().size();
        progress.number(size);
        if (list == null || size == 0) {
            return;
        }
        progress.fixed(list.fingerprint(), Long.BYTES);
        BitSet places = new BitSet();
        List<StepRecord> placed = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            StepRecord record = records.remove(list.ids().get(place));
            if (record != null) {
                places.set(place);
                placed.add(record);
            }
        }
        progress.bits(places, size);
        for (StepRecord record : placed) {
            write(record, progress, memory);
        }
    }

    private Optional<StepRecords> steps(Unpacking progress, Unpacking memory) {
        Map<String, Map<StepId, StepRecord>> packs = new HashMap<>();
        for (int left = progress.count(); left > 0; left--) {
            String pack = progress.id();
            Map<StepId, StepRecord> records = new HashMap<>();
            packs.put(pack, records);
            long places = progress.number();
            if (places > 0) {
                Optional<StepList> list = content.stepList(pack, progress.fixed());
                if (list.isEmpty()) {
                    return Optional.empty();
                }
                List<StepId> ids = list.get().ids();
                if (ids.size() != places) {
                    throw new IllegalArgumentException(pack + " has not " + places + " steps");
                }
                BitSet set = progress.bits(ids.size());
                for (int place = set.nextSetBit(0); place >= 0; place = set.nextSetBit(place + 1)) {
                    records.put(ids.get(place), record(progress, memory));
                }
            }
            for (int others = progress.count(); others > 0; others--) {
                records.put(new StepId(progress.id()), record(progress, memory));
            }
        }
        progress.end();
        memory.end();
        return Optional.of(StepRecords.of(packs));
    }

    private static void write(StepRecord record, Packing progress, Packing memory) {
        MemoryState kept = record.memory();
        int octet = (record.lessonFinished() ? 1 : 0) | (kept != null ? 2 : 0);
        for (Help help : record.successes().keySet()) {
            octet |= 4 << help.category();
        }
        progress.fixed(octet, 1);
        progress.number(record.attempts());
        for (Help help : HELPS) {
            Integer successes = record.successes().get(help);
            if (successes != null) {
                progress.number(successes);
            }
        }
        progress.time(record.lastAt());
        if (kept != null) {
            writeParts(memory, kept.stability());
            writeParts(memory, kept.difficulty());
            memory.time(kept.lastAt());
        }
    }

    private static StepRecord record(Unpacking progress, Unpacking memory) {
        int octet = progress.octet();
        int attempts = progress.whole();
        Map<Help, Integer> successes = new EnumMap<>(Help.class);
        for (Help help : HELPS) {
            if ((octet & (4 << help.category())) != 0) {
                successes.put(help, progress.whole());
            }
        }
        Instant lastAt = progress.time();
        MemoryState kept =
                (octet & 2) == 0 ? null : new MemoryState(readParts(memory), readParts(memory), memory.time());
        return new StepRecord((octet & 1) != 0, attempts, successes, lastAt, kept);
    }

    /** A number above 0: as whole parts, or after a 0 with all its bits. */
    private static void writeParts(Packing out, double value) {
        long parts = Math.round(value * PARTS);
        if (parts / PARTS == value) {
            out.number(parts);
        } else {
            out.number(0);
            out.real(value);
        }
    }

    private static double readParts(Unpacking in) {
        long parts = in.number();
        return parts == 0 ? in.real() : parts / PARTS;
    }

    private Packing standings(Map<AreaId, Standing> standings) {
        Packing out = new Packing();
        for (AreaId area : beliefs.areas()) {
            Standing standing = standings.get(area);
            if (standing == null) {
                out.fixed(0, 1);
            } else {
                write(standing, out);
            }
        }
        return out;
    }

    private static void write(Standing standing, Packing out) {
        Help level = standing.level();
        out.fixed(1 + (level == null ? 0 : 1 + level.category()) + (standing.timeTook() == 0 ? 0 : 8), 1);
        if (level != null) {
            out.real(standing.probability());
        }
        if (standing.timeTook() != 0) {
            out.real(standing.timeTook());
        }
        out.timeIfAny(standing.establishedAt());
        out.number(standing.acts());
        out.timeIfAny(standing.lastAt());
        out.ids(standing.latest());
    }

    private Map<AreaId, Standing> standings(Unpacking in) {
        Map<AreaId, Standing> standings = new HashMap<>();
        for (AreaId area : beliefs.areas()) {
            int octet = in.octet();
            if (octet != 0) {
                standings.put(area, standing(octet - 1, in));
            }
        }
        in.end();
        return standings;
    }

    private static Standing standing(int code, Unpacking in) {
        int level = code & 7;
        if (code > 15 || level > HELPS.length) {
            throw new IllegalArgumentException("no such level: " + code);
        }
        double probability = level == 0 ? 0 : in.real();
        double timeTook = code < 8 ? 0 : in.real();
        Instant establishedAt = in.timeIfAny();
        int acts = in.whole();
        Instant lastAt = in.timeIfAny();
        List<String> latest = in.ids();
        return new Standing(
                level == 0 ? null : HELPS[level - 1], probability, establishedAt, acts, lastAt, latest, timeTook);
    }

    private static Packing order(LearnerState state) {
        Packing out = new Packing();
        out.real(state.answering().logRatio());
        HistoryPosition last = state.last();
        out.timeIfAny(last == null ? null : last.effectiveAt());
        if (last != null) {
            out.id(last.id());
        }
        out.ids(new TreeSet<>(state.awaited()));
        return out;
    }

    private static LearnerState state(Belief belief, Map<AreaId, Standing> standings, StepRecords steps, Unpacking in) {
        AnsweringPattern answering = new AnsweringPattern(in.real());
        Instant at = in.timeIfAny();
        HistoryPosition last = at == null ? null : new HistoryPosition(at, in.id());
        Set<String> awaited = Set.copyOf(in.ids());
        in.end();
        return new LearnerState(belief, answering, standings, steps, last, awaited);
    }
}
