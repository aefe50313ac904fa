package org.inclusion.lti.launch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transactions;

/** Lets a thing be used once over all servers, and forgets by the way what is over. Thread-safe. */
@Internal
public final class SingleUse {

    /** One use of so many also forgets what is over. */
    private static final int EVERY = 32;

    private static final int AT_MOST = 500;

    private final Transactions transactions;
    private final LaunchStore store;
    private final InstantSource clock;
    private final AtomicInteger uses = new AtomicInteger();

    public SingleUse(Transactions transactions, LaunchStore store, InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Uses something.
     *
     * @param what names it, over everything that is used once
     * @param until the time after which nobody accepts it anyway
     * @return whether this was the first time
     */
    public boolean use(String what, Instant until) {
        String hash = Secrets.hash(what);
        boolean first = transactions.run(tx -> store.use(tx, hash, until));
        if (uses.incrementAndGet() % EVERY == 0) {
            transactions.run(tx -> store.forget(tx, clock.instant(), AT_MOST));
        }
        return first;
    }
}
