package org.inclusion.samples.embedding.plain;

import java.time.InstantSource;
import org.inclusion.Inclusion;
import org.inclusion.cohort.CountDone;

/** The work of a host's scheduler each night, on any of its servers: it ends early where the server stops. */
public record NightlyCount(Inclusion inclusion, InstantSource clock) implements Runnable {

    @Override
    public void run() {
        CountDone count = inclusion.countDone();
        count.run(clock.instant(), () -> !Thread.currentThread().isInterrupted());
    }
}
