package org.inclusion.spring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.inclusion.Stores;
import org.inclusion.store.LeaseStore;
import org.slf4j.LoggerFactory;

/**
 * Lets one server at a time do a work that several servers are given at the same hour, by the leases of the
 * stores. Thread-safe.
 */
final class OneServer {

    /** How long a server that ended in the middle of a work keeps it from the others. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** Longer than the clocks of servers differ: one that comes a little later finds the work done. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(1);

    private final Stores stores;
    private final InstantSource clock;
    private final String holder = UUID.randomUUID().toString();

    OneServer(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * Does a work, unless another server does it or has just done it. Where another took over meanwhile, the work is
     * asked to stop.
     */
    void run(String work, Consumer<BooleanSupplier> what, BooleanSupplier goOn) {
        if (!isMine(work, LEASE)) {
            LoggerFactory.getLogger(OneServer.class).debug("{} is another server's this time", work);
            return;
        }
        what.accept(() -> goOn.getAsBoolean() && isMine(work, LEASE));
        isMine(work, AFTERWARDS);
    }

    private boolean isMine(String work, Duration howLong) {
        Instant now = clock.instant();
        return stores.transactions()
                .run(tx -> stores.of(LeaseStore.class).take(tx, work, holder, now, now.plus(howLong)));
    }
}
