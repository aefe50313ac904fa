package org.inclusion.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Gives the works to the application's scheduler when the application is ready, and takes them back before it stops. A
 * work that is being done is asked to stop, and ends whole. Thread-safe.
 */
final class ScheduledWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledWork.class);

    private final List<AskedWork.Work> works;
    private final @Nullable TaskScheduler scheduler;
    private final List<ScheduledFuture<?>> given = new ArrayList<>();
    private volatile boolean running;

    ScheduledWork(List<AskedWork.Work> works, Supplier<@Nullable TaskScheduler> schedulers) {
        this.works = List.copyOf(works);
        this.scheduler = works.isEmpty() ? null : schedulers.get();
        if (!works.isEmpty() && scheduler == null) {
            throw new WrongSettingException(
                    works.get(0).setting() + " is set, and the application has no TaskScheduler bean",
                    "Put @EnableScheduling on a configuration of the application, or remove the setting.");
        }
    }

    /** The settings of the works, in the order of the settings. */
    List<String> settings() {
        return works.stream().map(AskedWork.Work::setting).toList();
    }

    @Override
    public synchronized void start() {
        running = true;
        TaskScheduler host = scheduler;
        if (host == null) {
            return;
        }
        for (AskedWork.Work work : works) {
            given.add(Objects.requireNonNull(host.schedule(() -> run(work), work.when()), work.setting()));
        }
    }

    private void run(AskedWork.Work work) {
        try {
            work.what().accept(this::isRunning);
        } catch (RuntimeException e) {
            LOG.warn("{} was not done, and is tried again at its next time", work.setting(), e);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        given.forEach(one -> one.cancel(false));
        given.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
