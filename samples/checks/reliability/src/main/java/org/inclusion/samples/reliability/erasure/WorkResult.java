package org.inclusion.samples.reliability.erasure;

import java.util.Locale;
import java.util.Map;

/**
 * What was found after people were erased while clients that were let in before went on working with them.
 *
 * @param people how many were erased, each with five clients
 * @param acts how many requests were answered before the first tombstone
 * @param refused how many requests were refused
 * @param later how many requests that began after the last tombstone were done all the same
 * @param unanswered how many requests had no answer, because too many waited for one person
 * @param cells how many cells hold the id of somebody who was erased, by table and column
 * @param seconds how long it took
 */
public record WorkResult(
        int people, long acts, long refused, long later, long unanswered, Map<String, Long> cells, double seconds) {

    /** Copies the map. */
    public WorkResult {
        cells = Map.copyOf(cells);
    }

    /** Whether nobody began anew. */
    public boolean isGood() {
        return later == 0 && cells.isEmpty();
    }

    private long left() {
        return cells.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The table, in Markdown. */
    public String table() {
        return String.format(Locale.ROOT, """
                | erased at work | clients | requests done before | refused | done after the last tombstone | cells with an erased id | requests without an answer | seconds |
                |---|---|---|---|---|---|---|---|
                | %d | %d | %,d | %,d | %d | %d | %d | %.0f |
                """, people, 5 * people, acts, refused, later, left(), unanswered, seconds);
    }
}
