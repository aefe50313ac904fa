package org.inclusion.servlet.card;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Remembers for an hour which caller opened which card. Such a card stays open for that caller while guesses are refused. For
 * other callers it does not: they could otherwise go on guessing, and learn from the answers which cards are in use. It keeps
 * hashes in memory, and the latest 10,000 at the most. Thread-safe.
 */
final class OpenedCards {

    private static final int MOST = 10_000;

    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    private final LongSupplier nanoTime;

    /** The time of the last opening by the hash of caller and signs, the earliest first. */
    private final Map<String, Long> openings = new LinkedHashMap<>();

    OpenedCards(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether a caller opened a card within the last hour. */
    synchronized boolean contains(String callerAndCard) {
        forgetOld();
        return openings.containsKey(callerAndCard);
    }

    /** Notes that a caller opened a card just now. */
    synchronized void add(String callerAndCard) {
        forgetOld();
        openings.remove(callerAndCard);
        openings.put(callerAndCard, nanoTime.getAsLong());
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
