package org.inclusion.samples.reliability.overload;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The answers that came back, counted. Thread-safe. */
final class Tally {

    private final Set<String> stored = new HashSet<>();
    private final Map<String, Integer> unexpected = new TreeMap<>();
    private int[] microseconds = new int[1 << 16];
    private int accepted;
    private int tooMany;
    private int unavailable;
    private int withoutWhen;
    private int ofSomebodyElse;
    private long slowest;

    void answered(Person person, HttpResponse<String> response, long since) {
        long took = (System.nanoTime() - since) / 1_000;
        boolean when = response.headers().firstValue("Retry-After").isPresent();
        boolean hers = response.statusCode() >= 300 || person.isHers(response.body());
        synchronized (this) {
            switch (response.statusCode()) {
                case 200, 201 -> accepted(person, took, hers);
                case 429 -> tooMany++;
                case 503 -> unavailable++;
                default -> unexpected.merge("status " + response.statusCode(), 1, Integer::sum);
            }
            if (response.statusCode() >= 300 && !when) {
                withoutWhen++;
            }
        }
    }

    private void accepted(Person person, long took, boolean hers) {
        if (accepted == microseconds.length) {
            microseconds = Arrays.copyOf(microseconds, 2 * accepted);
        }
        microseconds[accepted++] = (int) Math.min(took, Integer.MAX_VALUE);
        slowest = Math.max(slowest, took);
        if (person.writes()) {
            stored.add(person.evidence());
        }
        if (!hers) {
            ofSomebodyElse++;
        }
    }

    synchronized void failed(Throwable cause) {
        unexpected.merge(cause.getClass().getSimpleName() + ": " + cause.getMessage(), 1, Integer::sum);
    }

    synchronized int accepted() {
        return accepted;
    }

    synchronized int tooMany() {
        return tooMany;
    }

    synchronized int unavailable() {
        return unavailable;
    }

    synchronized int withoutWhen() {
        return withoutWhen;
    }

    synchronized int ofSomebodyElse() {
        return ofSomebodyElse;
    }

    synchronized Map<String, Integer> unexpected() {
        return Map.copyOf(unexpected);
    }

    synchronized Set<String> stored() {
        return Set.copyOf(stored);
    }

    /** In milliseconds; of those that were accepted, from when they were due. */
    synchronized double percentile(double share) {
        if (accepted == 0) {
            return 0;
        }
        int[] sorted = Arrays.copyOf(microseconds, accepted);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(accepted - 1, Math.ceil(share * accepted))] / 1_000.0;
    }

    synchronized double slowest() {
        return slowest / 1_000.0;
    }
}
