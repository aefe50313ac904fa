package org.inclusion.servlet.guess;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Remembers for an hour which caller opened something with which signs. They open it for that caller while guesses are
 * refused. For other callers they do not: those could otherwise go on guessing, and learn from the answers which signs
 * are in use. It keeps hashes in memory, and the latest 10,000 at most. Thread-safe.
 */
final class OpenedSigns {

    private static final int MOST = 10_000;

    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    private final LongSupplier nanoTime;

    /** The time of the last opening by the hash of caller and signs, the earliest first. */
    private final Map<String, Long> openings = new LinkedHashMap<>();

    OpenedSigns(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether a caller opened something with these signs within the last hour. */
    synchronized boolean contains(String callerAndSigns) {
        forgetOld();
        return openings.containsKey(callerAndSigns);
    }

    /** Notes that a caller opened something with these signs just now. */
    synchronized void add(String callerAndSigns) {
        forgetOld();
        openings.remove(callerAndSigns);
        openings.put(callerAndSigns, nanoTime.getAsLong());
        if (openings.size() > MOST) {
            openings.remove(openings.keySet().iterator().next());
        }
    }

    private void forgetOld() {
        long now = nanoTime.getAsLong();
        Iterator<Long> earliestFirst = openings.values().iterator();
        while (earliestFirst.hasNext() && now - earliestFirst.next() >= HOUR) {
            earliestFirst.remove();
        }
    }
}
