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
 * progress : an octet (bit 0 lesson finished, bit 1 is kept in mind, bits 2 to 5 worked with help of category 0 to 3, bits 6
 *            and 7 the failures, see below), the counts where they are needed, time
 * counts   : attempts, how often for each of bits 2 to 5 that is set
 * memory   : for a step kept in mind: stability, difficulty, time
 * </pre>
 *
 * <p>Most steps are practised once or twice and work once. Where the step worked once with each help of bits 2 to 5,
 * and at most two attempts more did not work, bits 6 and 7 are 1 more than these attempts, and no counts follow.
 * Otherwise they are 0.
 */
final class PackedStepRecord {

    private static final int LESSON_FINISHED = 1;
    private static final int KEPT_IN_MIND = 2;
    private static final int FAILURES_BIT = 6;
    private static final int MOST_FAILURES = 2;

    /** Where the counts follow the octet. */
    private static final int COUNTED = 0;

    /** FSRS rounds to so many parts: what it keeps are whole numbers of them. */
    private static final double PARTS = 1e8;

    private static final Help[] HELPS = Help.values();

    private PackedStepRecord() {}

    private static int workedWith(Help help) {
        return 4 << help.category();
    }

    /** The content of bits 6 and 7 for a record. */
    private static int failures(StepRecord record) {
        boolean onceEach = record.successes().values().stream().allMatch(times -> times == 1);
        int failures = record.attempts() - record.successes().size();
        return onceEach && failures >= 0 && failures <= MOST_FAILURES ? failures + 1 : COUNTED;
    }

    /** Writes records, one after the other. */
    record Writer(Packing progress, Packing memory) {

        void write(StepRecord record) {
            MemoryState kept = record.memory();
            int octet = (record.lessonFinished() ? LESSON_FINISHED : 0) | (kept != null ? KEPT_IN_MIND : 0);
            for (Help help : record.successes().keySet()) {
                octet |= workedWith(help);
            }
            int failures = failures(record);
            progress.fixed(octet | failures << FAILURES_BIT, 1);
            if (failures == COUNTED) {
                writeCounts(record);
            }
            progress.time(record.lastAt());
            if (kept != null) {
                writeParts(kept.stability());
                writeParts(kept.difficulty());
                memory.time(kept.lastAt());
            }
        }

        private void writeCounts(StepRecord record) {
            progress.number(record.attempts());
            for (Help help : HELPS) {
                Integer successes = record.successes().get(help);
                if (successes != null) {
                    progress.number(successes);
                }
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
            int failures = octet >>> FAILURES_BIT;
            int counted = failures == COUNTED ? progress.whole() : 0;
            Map<Help, Integer> successes = new EnumMap<>(Help.class);
            for (Help help : HELPS) {
                if ((octet & workedWith(help)) != 0) {
                    successes.put(help, failures == COUNTED ? progress.whole() : 1);
                }
            }
            int attempts = failures == COUNTED ? counted : successes.size() + failures - 1;
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
