package org.inclusion.evidence;

import java.time.Instant;

/**
 * The place of a piece of evidence in a learner's history: its time, and its id where times are equal.
 *
 * @param effectiveAt the sender's time, fixed at first receipt
 * @param id the evidence id, which settles ties, compared by UTF-16 code units
 */
public record HistoryPosition(Instant effectiveAt, String id) implements Comparable<HistoryPosition> {

    @Override
    public int compareTo(HistoryPosition other) {
        int inTime = effectiveAt.compareTo(other.effectiveAt);
        return inTime == 0 ? id.compareTo(other.id) : inTime;
    }
}
