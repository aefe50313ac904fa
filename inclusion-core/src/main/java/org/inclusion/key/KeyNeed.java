package org.inclusion.key;

import java.time.Instant;

/**
 * The tombstones and moves that can be found with one installation key alone. Immutable.
 *
 * @param keyId the id of that key; empty for rows from before key ids
 * @param tombstones how many tombstones
 * @param moves how many moves, asked for or done
 * @param until when the last of them ends
 */
public record KeyNeed(String keyId, long tombstones, long moves, Instant until) {

    /**
     * The same in words.
     *
     * @return such as {@code 3 tombstones and 1 move until 2027-12-31T10:00:00Z}
     */
    public String inWords() {
        return tombstones + (tombstones == 1 ? " tombstone and " : " tombstones and ") + moves
                + (moves == 1 ? " move" : " moves") + " until " + until;
    }
}
