package org.inclusion.cohort;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a structure in some quarters, as a coordinator sees it and may hand on. Each figure is the sum of
 * the counts of these quarters, each of which is about ten people and more; what is about fewer is not in it. So the
 * difference of any two of them is about nobody, or about ten people and more. Immutable.
 *
 * @param structure the structure's id
 * @param from the first quarter
 * @param until the last quarter
 * @param quarters all quarters of which something may be shown, the earliest first: those that are worth asking for
 * @param accompaniments the accompaniments of one person each; null where nothing may be shown
 * @param workshops the workshops; null where nothing may be shown
 * @param promisesKept the promises of a call or an appointment that were kept; null where nothing may be shown
 */
public record DoneInPeriod(
        String structure,
        Quarter from,
        Quarter until,
        List<Quarter> quarters,
        @Nullable Done accompaniments,
        @Nullable Done workshops,
        @Nullable Done promisesKept) {

    /**
     * What was done of one kind.
     *
     * @param times how often
     * @param people how many came in all, each as often as she came
     * @param minutes how long it took in all; 0 for promises
     * @param notedUntil the last day whose notes are counted
     */
    public record Done(long times, long people, long minutes, LocalDate notedUntil) {}

    /** Copies the list. */
    public DoneInPeriod {
        quarters = List.copyOf(quarters);
    }
}
