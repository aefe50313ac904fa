package org.inclusion.server;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * How many tokens may be on their way at once: whoever sends a byte a second takes threads from nobody who is signed in, and one
 * caller who does so keeps nobody else from entering. Thread-safe.
 */
final class TokenSlots {

    static final int ALL = 64;

    /** Many people may be behind one address; a token fits into a few packets, so that each holds a slot for a moment only. */
    static final int OF_ONE_CALLER = 16;

    private final Semaphore free = new Semaphore(ALL);
    private final ConcurrentHashMap<String, Integer> byCaller = new ConcurrentHashMap<>();

    /** Takes a slot for a caller, unless there is none. */
    boolean take(String caller) {
        if (byCaller.merge(caller, 1, Integer::sum) <= OF_ONE_CALLER && free.tryAcquire()) {
            return true;
        }
        leave(caller);
        return false;
    }

    /** Gives back a slot that was taken. */
    void giveBack(String caller) {
        free.release();
        leave(caller);
    }

    private void leave(String caller) {
        byCaller.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
    }

    /** How many callers have slots. */
    int callers() {
        return byCaller.size();
    }
}
