package org.inclusion.samples.reliability.overload;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The outcome of an overload. */
public final class Outcome {

    /** The longest p99 of those that were let in, in milliseconds. */
    private static final double LONGEST_P99 = 2_000;

    private static final double HEAP_GROWTH = 1.10;

    /** Slow bodies hold threads of the container, and nothing of ours. */
    private static final double BESIDE_SLOW = 0.5;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Duration time;
    private final Load load;
    private final Tally before;
    private final Tally during;
    private final Tally afterwards;
    private final int acknowledged;
    private final int lost;
    private final int drifted;

    /**
     * The figures that were measured from outside.
     *
     * @param capacity requests a second, the most that were answered
     * @param due how many came
     * @param sent how many of them the clients' side could send
     * @param processor how many nanoseconds of processors the clients' side took meanwhile
     * @param heapBefore bytes in use after a collection, when it had been running
     * @param heapAfter and at the end
     * @param usual requests a second of eight people
     * @param besideSlow the same, beside slow bodies
     */
    record Load(
            double capacity,
            long due,
            long sent,
            long processor,
            long heapBefore,
            long heapAfter,
            double usual,
            double besideSlow) {}

    Outcome(
            Duration time,
            Load load,
            Tally before,
            Tally during,
            Tally afterwards,
            int acknowledged,
            int lost,
            int drifted) {
        this.time = time;
        this.load = load;
        this.before = before;
        this.during = during;
        this.afterwards = afterwards;
        this.acknowledged = acknowledged;
        this.lost = lost;
        this.drifted = drifted;
    }

    /** Every bar is met. */
    public boolean isGood() {
        return unexpected().isEmpty()
                && during.withoutWhen() == 0
                && ofSomebodyElse() == 0
                && lost == 0
                && drifted == 0
                && during.accepted() > 0
                && during.percentile(0.99) <= LONGEST_P99
                && load.heapAfter() <= load.heapBefore() * HEAP_GROWTH
                && load.besideSlow() >= load.usual() * BESIDE_SLOW;
    }

    private Map<String, Integer> unexpected() {
        Map<String, Integer> all = new TreeMap<>();
        for (Tally tally : new Tally[] {before, during, afterwards}) {
            tally.unexpected().forEach((what, count) -> all.merge(what, count, Integer::sum));
        }
        return all;
    }

    private int ofSomebodyElse() {
        return before.ofSomebodyElse() + during.ofSomebodyElse() + afterwards.ofSomebodyElse();
    }

    /** A Markdown table. */
    public String table() {
        double seconds = time.toSeconds();
        return """
                | what | figure | bar |
                |---|--:|---|
                """
                + row("capacity, closed loop, requests a second", "%.0f", load.capacity(), "")
                + row("offered, open loop, requests a second", "%.0f", load.due() / seconds, "2 × capacity")
                + row("length of the run, seconds", "%.0f", seconds, "")
                + row("requests due", "%d", load.due(), "")
                + row("requests sent, as many as the clients' side can carry", "%d", load.sent(), "")
                + row(
                        "processors that the clients' side used, of " + PROCESSORS,
                        "%.1f",
                        load.processor() / 1e9 / seconds,
                        "")
                + row("requests done (2xx)", "%d", during.accepted(), "")
                + row("requests done, a second", "%.0f", during.accepted() / seconds, "")
                + row("requests turned away with 503", "%d", during.unavailable(), "")
                + row("requests turned away with 429", "%d", during.tooMany(), "")
                + row("requests turned away without `Retry-After`", "%d", during.withoutWhen(), "0")
                + row(
                        "other answers",
                        "%s",
                        unexpected().isEmpty() ? "0" : unexpected().toString(),
                        "0")
                + row("answers that name somebody else", "%d", ofSomebodyElse(), "0")
                + row("time of a request done: median, ms", "%.1f", during.percentile(0.5), "")
                + row("time of a request done: 99 of 100, ms", "%.1f", during.percentile(0.99), "≤ 2000")
                + row("time of a request done: slowest, ms", "%.1f", during.slowest(), "")
                + row(
                        "heap after a collection, no connection open, after a minute, MB",
                        "%.1f",
                        load.heapBefore() / 1e6,
                        "")
                + row(
                        "heap after a collection, no connection open, at the end, MB",
                        "%.1f",
                        load.heapAfter() / 1e6,
                        "≤ 1.10 ×")
                + row("events acknowledged in all", "%d", acknowledged, "")
                + row("events acknowledged and not stored", "%d", lost, "0")
                + row("snapshots that differ from the replay, of 500", "%d", drifted, "0")
                + row("eight people, requests a second", "%.0f", load.usual(), "")
                + row(
                        "eight people beside 100 bodies of a byte a second, requests a second",
                        "%.0f",
                        load.besideSlow(),
                        "≥ 0.5 ×");
    }

    private static String row(String what, String format, Object figure, String bar) {
        return "| " + what + " | " + String.format(Locale.ROOT, format, figure) + " | " + bar + " |\n";
    }
}
