package org.inclusion.servlet.http;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Limits how many bodies of people who are not signed in may be arriving at once, since each holds a thread of the
 * container. One caller has a quarter of the places that are free at most: whoever holds many leaves more than that to
 * others, and a caller who holds none is refused only when no place is left. Thread-safe.
 */
public final class ArrivingBodies {

    private static final int SHARE = 4;

    private final Semaphore free;
    private final ConcurrentHashMap<String, Integer> byCaller = new ConcurrentHashMap<>();

    /**
     * With no body arriving.
     *
     * @param most how many may arrive at once, of all callers together
     */
    public ArrivingBodies(int most) {
        this.free = new Semaphore(most);
    }

    /**
     * Reads a body of a caller that is not whole yet.
     *
     * @throws ProblemException 503, before anything is read, if there is no place for it
     */
    void during(String caller, BodyBytes.Reading reading) throws IOException {
        if (!begin(caller)) {
            throw Admission.busy();
        }
        try {
            reading.read();
        } finally {
            end(caller);
        }
    }

    /** Takes a place for a body of a caller, unless there is none. */
    boolean begin(String caller) {
        boolean[] taken = new boolean[1];
        byCaller.compute(caller, (key, count) -> {
            int held = count == null ? 0 : count;
            taken[0] = held * SHARE < free.availablePermits() && free.tryAcquire();
            int holds = taken[0] ? held + 1 : held;
            return holds == 0 ? null : holds;
        });
        return taken[0];
    }

    /** Gives back a place that was taken. */
    void end(String caller) {
        byCaller.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
        free.release();
    }

    /** How many callers hold places. */
    int callers() {
        return byCaller.size();
    }
}
