package org.inclusion.spring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.inclusion.outbox.OutboxLag;
import org.jspecify.annotations.Nullable;

/** Asks the store for the outbox's lag every ten seconds at the most, however often the lag is read. Thread-safe. */
final class KnownLag {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Supplier<OutboxLag> store;
    private final InstantSource clock;
    private @Nullable OutboxLag known;
    private Instant asked = Instant.MIN;

    KnownLag(Supplier<OutboxLag> store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    synchronized OutboxLag now() {
        Instant now = clock.instant();
        OutboxLag lag = known;
        if (lag == null || asked.plus(FRESH).isBefore(now)) {
            lag = store.get();
            known = lag;
            asked = now;
        }
        return lag;
    }

    /** How long the letter that waits longest is overdue, in seconds; 0 if none is. */
    double overdueSeconds() {
        Instant oldest = now().oldestDueAt();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1_000.0);
    }
}
