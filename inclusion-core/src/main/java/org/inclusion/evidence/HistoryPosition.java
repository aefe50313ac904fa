package org.inclusion.evidence;

import java.time.Instant;

/**
 * A place in a learner's evidence: the one order in which everything is folded.
 *
 * @param effectiveAt the sender's time, fixed at first receipt
 * @param id the evidence id, which settles ties, compared as UTF-16 code units
 */
public record HistoryPosition(Instant effectiveAt, String id) implements Comparable<HistoryPosition> {

    @Override
    public int compareTo(HistoryPosition other) {
        int inTime = effectiveAt.compareTo(other.effectiveAt);
        return inTime == 0 ? id.compareTo(other.id) : inTime;
    }
}
