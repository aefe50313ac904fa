package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.PeriodicTrigger;

/** Works on a real scheduler. */
class ScheduledWorkTest {

    private static final PeriodicTrigger SOON = new PeriodicTrigger(Duration.ofMillis(20));

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    @BeforeEach
    void begin() {
        scheduler.initialize();
    }

    @AfterEach
    void end() {
        scheduler.shutdown();
    }

    @Test
    void aWorkThatFailsIsTriedAgainAtItsNextTime() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        ScheduledWork works = new ScheduledWork(
                List.of(new AskedWork.Work("inclusion.schedule.letters", SOON, goOn -> {
                    twice.countDown();
                    throw new IllegalStateException("planted");
                })),
                () -> scheduler);
        works.start();
        assertThat(twice.await(20, TimeUnit.SECONDS), is(true));
        works.stop();
    }

    @Test
    void aWorkThatIsBeingDoneIsAskedToStopAndNoneBeginsAfterwards() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean asked = new AtomicBoolean();
        AtomicInteger times = new AtomicInteger();
        ScheduledWork works = new ScheduledWork(
                List.of(new AskedWork.Work("inclusion.schedule.retention", SOON, goOn -> {
                    times.incrementAndGet();
                    begun.countDown();
                    while (goOn.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    asked.set(true);
                    ended.countDown();
                })),
                () -> scheduler);
        works.start();
        assertThat(begun.await(20, TimeUnit.SECONDS), is(true));
        works.stop();
        assertThat(ended.await(20, TimeUnit.SECONDS), is(true));
        assertThat(asked.get(), is(true));
        scheduler.shutdown();
        assertThat(times.get(), equalTo(1));
    }
}
