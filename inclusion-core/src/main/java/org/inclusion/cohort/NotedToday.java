package org.inclusion.cohort;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which coordinator's use of which structure's sums this server has noted on a day, so that the journal tells
 * each use once a day and a coordinator who looks again waits for no write. Thread-safe.
 */
final class NotedToday {

    /** Far more coordinators than a server has in a day; beyond, a use may be noted once more. */
    private static final int MOST = 10_000;

    private record Use(String coordinator, String structure) {}

    private final Map<Use, LocalDate> noted = new ConcurrentHashMap<>();

    boolean has(String coordinator, String structure, LocalDate day) {
        return day.equals(noted.get(new Use(coordinator, structure)));
    }

    /** Called once the note is committed. */
    void add(String coordinator, String structure, LocalDate day) {
        if (noted.size() >= MOST) {
            noted.clear();
        }
        noted.put(new Use(coordinator, structure), day);
    }
}
