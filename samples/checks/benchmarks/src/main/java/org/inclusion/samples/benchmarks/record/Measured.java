package org.inclusion.samples.benchmarks.record;

import java.util.ArrayList;
import java.util.List;

/** The results, round by round: each round's own ratio, since a noisy machine changes its pace between rounds. */
final class Measured {

    private final List<Double> eventsPerSecond = new ArrayList<>();
    private final List<Double> cpuPerEvent = new ArrayList<>();

    void add(long events, long nanos, long cpuNanos) {
        eventsPerSecond.add(events * 1e9 / nanos);
        cpuPerEvent.add(cpuNanos / 1e3 / events);
    }

    /** Events a second, the median round. */
    double speed() {
        return quantile(eventsPerSecond, 0.5);
    }

    /** Microseconds of processor an event, client and database, the mean: the kernel's steps are coarse. */
    double cpu() {
        return cpuPerEvent.stream().mapToDouble(one -> one).average().orElseThrow();
    }

    /** The ratio of speeds to another's, at a quantile of the rounds. */
    double speedRatio(Measured other, double quantile) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < eventsPerSecond.size(); i++) {
            ratios.add(eventsPerSecond.get(i) / other.eventsPerSecond.get(i));
        }
        return quantile(ratios, quantile);
    }

    private static double quantile(List<Double> values, double quantile) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round(quantile * (sorted.size() - 1)));
    }
}
