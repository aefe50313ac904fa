package org.inclusion.samples.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.inclusion.memory.RowLocks;
import org.jspecify.annotations.Nullable;

/** The rows that one transaction has for itself until it ends. Used by the thread whose turn it is. */
final class HeldRows implements RowLocks {

    /** Every row that somebody has. */
    static final class All {
        private final Map<Row, HeldRows> holders = new HashMap<>();
    }

    /** A row: the very map in which it is, and its key. */
    private record Row(Object rows, Object key) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row row && row.rows == rows && row.key.equals(key);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    private final All all;
    private final Set<Row> mine = new HashSet<>();
    private boolean ended;

    HeldRows(All all) {
        this.all = all;
    }

    @Override
    public void take(Object rows, Object key) {
        Row row = new Row(rows, key);
        HeldRows holder = all.holders.putIfAbsent(row, this);
        if (holder != null && holder != this) {
            throw new MustWait(holder);
        }
        mine.add(row);
    }

    /** Whether somebody who waits for these rows may go on. */
    boolean ended() {
        return ended;
    }

    /** Gives every row back, though the transaction goes on: a mutant's. */
    void giveBackEarly() {
        mine.forEach(all.holders::remove);
        mine.clear();
    }

    void end() {
        giveBackEarly();
        ended = true;
    }
}
