package org.inclusion.samples.embedding.plain;

import java.time.InstantSource;
import org.inclusion.Inclusion;

/** The work of a host's scheduler once a month, on any of its servers: it ends early where the server stops. */
public record MonthlySummary(Inclusion inclusion, InstantSource clock) implements Runnable {

    @Override
    public void run() {
        inclusion
                .summarizeStructures()
                .run(clock.instant(), learners -> !Thread.currentThread().isInterrupted());
    }
}
