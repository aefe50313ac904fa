package org.inclusion.evidence;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place in a learner's evidence: the one order in which everything is folded.
 *
 * @param effectiveAt the sender's time, fixed at first receipt
 * @param id the evidence id, which settles ties, compared as UTF-16 code units
 */
public record Position(Instant effectiveAt, String id) implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::effectiveAt).thenComparing(Position::id);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
