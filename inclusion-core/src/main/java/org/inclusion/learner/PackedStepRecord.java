package org.inclusion.learner;

import java.util.EnumMap;
import java.util.Map;
import org.inclusion.evidence.Help;
import org.inclusion.progress.StepRecord;
import org.inclusion.revision.MemoryState;

/**
 * One step record in the two sections that {@link PackedSteps} keeps.
 *
 * <pre>
 * progress : an octet (bit 0 lesson finished, bit 1 is kept in mind, bits 2 to 5 worked with help of category 0 to 3),
 *            attempts, how often for each bit set, time
 * memory   : for a step kept in mind: stability, difficulty, time
 * </pre>
 */
final class PackedStepRecord {

    private static final int LESSON_FINISHED = 1;
    private static final int KEPT_IN_MIND = 2;

    /** FSRS rounds to so many parts: what it keeps are whole numbers of them. */
    private static final double PARTS = 1e8;

    private static final Help[] HELPS = Help.values();

    private PackedStepRecord() {}

    private static int workedWith(Help help) {
        return 4 << help.category();
    }

    /** Writes records, one after the other. */
    record Writer(Packing progress, Packing memory) {

        void write(StepRecord record) {
            MemoryState kept = record.memory();
            int octet = (record.lessonFinished() ? LESSON_FINISHED : 0) | (kept != null ? KEPT_IN_MIND : 0);
            for (Help help : record.successes().keySet()) {
                octet |= workedWith(help);
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
                writeParts(kept.stability());
                writeParts(kept.difficulty());
                memory.time(kept.lastAt());
            }
        }

        /** A number above 0: as whole parts, or after a 0 with all its bits. */
        private void writeParts(double value) {
            long parts = Math.round(value * PARTS);
            if (parts / PARTS == value) {
                memory.number(parts);
            } else {
                memory.number(0);
                memory.real(value);
            }
        }
    }

    /** Reads records in the order in which they were written. */
    record Reader(Unpacking progress, Unpacking memory) {

        StepRecord read() {
            int octet = progress.octet();
            int attempts = progress.whole();
            Map<Help, Integer> successes = new EnumMap<>(Help.class);
            for (Help help : HELPS) {
                if ((octet & workedWith(help)) != 0) {
                    successes.put(help, progress.whole());
                }
            }
            return new StepRecord(
                    (octet & LESSON_FINISHED) != 0,
                    attempts,
                    successes,
                    progress.time(),
                    (octet & KEPT_IN_MIND) != 0 ? readMemory() : null);
        }

        private MemoryState readMemory() {
            return new MemoryState(readParts(), readParts(), memory.time());
        }

        private double readParts() {
            long parts = memory.number();
            return parts == 0 ? memory.real() : parts / PARTS;
        }
    }
}
