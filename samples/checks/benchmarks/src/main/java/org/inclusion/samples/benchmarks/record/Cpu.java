package org.inclusion.samples.benchmarks.record;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Time on the processors: of this thread, and of the database's processes. */
final class Cpu {

    private final ProcessHandle postmaster;

    Cpu(ProcessHandle postmaster) {
        this.postmaster = postmaster;
    }

    /** So far, in nanoseconds; the database's in steps of ten milliseconds, as the kernel counts it. */
    long now() {
        long database = postmaster
                .descendants()
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + database;
    }
}
