package org.inclusion.samples.reliability.erasure;

import java.util.Locale;

/**
 * What was found after many were erased while many recorded.
 *
 * @param people how many were erased
 * @param kills how often the connections of the erasure were killed
 * @param sent how many pieces of evidence were answered meanwhile
 * @param lost how many acknowledged pieces about others are not kept
 * @param drifted how many others have a state that their evidence does not make
 * @param left how many cells of the tables hold the id of somebody who was erased
 * @param unanswered how many requests of people who recorded had no answer
 * @param seconds how long it took
 */
public record ErasureResult(
        int people, int kills, long sent, long lost, long drifted, long left, long unanswered, double seconds) {

    /** Whether nothing of the erased is left, and nothing of others was lost. */
    public boolean isGood() {
        return lost + drifted + left + unanswered == 0;
    }

    /** The table, in Markdown. */
    public String table() {
        return String.format(Locale.ROOT, """
                | erased | kills | pieces answered meanwhile | lost of others | drifted of others | cells with an erased id | requests without an answer | seconds |
                |---|---|---|---|---|---|---|---|
                | %d | %d | %,d | %d | %d | %d | %d | %.0f |
                """, people, kills, sent, lost, drifted, left, unanswered, seconds);
    }
}
