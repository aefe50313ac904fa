package org.inclusion.samples.embedding.plain;

import org.inclusion.Inclusion;
import org.inclusion.privacy.ImplausibleClockException;
import org.inclusion.privacy.RetentionCounts;
import org.slf4j.LoggerFactory;

/** The work of a host's scheduler once a day, on one of its servers. A clock that is wrong becomes a line in the log. */
public record DailyRetention(Inclusion inclusion) implements Runnable {

    @Override
    public void run() {
        try {
            RetentionCounts done = inclusion
                    .applyRetention()
                    .run(people -> !Thread.currentThread().isInterrupted());
            LoggerFactory.getLogger(DailyRetention.class).info("erasures requested: {}", done.due());
        } catch (ImplausibleClockException e) {
            LoggerFactory.getLogger(DailyRetention.class).error("{}", e.getMessage());
        }
    }
}
