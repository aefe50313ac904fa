package org.inclusion.servlet.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits how many requests a person makes in a second, over time: three seconds' worth may come at once (generic cell
 * rate algorithm, ITU-T I.371). Without that, one script that asks as fast as it can takes a processor from
 * everybody. Thread-safe.
 */
final class Pace {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** So many seconds' worth may come at once: a page asks for several things, and a queue sends what it kept. */
    private static final long BURST_SECONDS = 3;

    /** Above this number of people in memory, those who made no recent request are removed. */
    private static final int SWEEP_ABOVE = 10_000;

    private final long interval;
    private final LongSupplier nanoTime;

    /** By person: when everything that was asked so far would be over at the even pace. */
    private final ConcurrentHashMap<String, Long> overAt = new ConcurrentHashMap<>();

    Pace(int perSecond, LongSupplier nanoTime) {
        this.interval = SECOND / perSecond;
        this.nanoTime = nanoTime;
    }

    /** Counts a request; false if the person asks too fast, and then the request does not count. */
    boolean allows(String person) {
        long now = nanoTime.getAsLong();
        if (overAt.size() > SWEEP_ABOVE) {
            overAt.values().removeIf(over -> over - now <= 0);
        }
        long latest = now + BURST_SECONDS * SECOND;
        boolean[] allowed = new boolean[1];
        overAt.compute(person, (id, over) -> {
            long from = over == null || over - now < 0 ? now : over;
            allowed[0] = from + interval - latest <= 0;
            return allowed[0] ? from + interval : from;
        });
        return allowed[0];
    }
}
