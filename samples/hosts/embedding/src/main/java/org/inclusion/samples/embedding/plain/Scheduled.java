package org.inclusion.samples.embedding.plain;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.inclusion.Inclusion;
import org.slf4j.LoggerFactory;

/** The host's scheduler, where it has none of its own. */
final class Scheduled {

    private Scheduled() {}

    static ScheduledExecutorService start(Inclusion inclusion) {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        every(1, TimeUnit.MINUTES, () -> inclusion.sendLetters().due(500), scheduler);
        every(1, TimeUnit.DAYS, new DailyRetention(inclusion), scheduler);
        every(1, TimeUnit.DAYS, () -> inclusion.eraseLearners().due(done -> true), scheduler);
        return scheduler;
    }

    private static void every(long time, TimeUnit unit, Runnable job, ScheduledExecutorService scheduler) {
        ScheduledFuture<?> unused = scheduler.scheduleWithFixedDelay(() -> caught(job), time, time, unit);
    }

    private static void caught(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Scheduled.class).error("a job failed, and runs again", e);
        }
    }
}
