package org.inclusion.learner;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.inclusion.annotation.Internal;
import org.inclusion.store.BusyException;

/**
 * The few slots in which long histories are folded from the beginning. That work needs memory, a processor and a connection
 * for long, so that a few at once would leave nothing to others. Thread-safe.
 */
@Internal
public final class HeavyShare {

    /** For operators, who wait for nobody. */
    static final HeavyShare WITHOUT_LIMIT = new HeavyShare(Integer.MAX_VALUE, 0);

    /** A long fold keeps a processor busy: half of them at the most, and never more than two. */
    private static final int SLOTS =
            Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors() / 2));

    /** Whoever waits for a slot already holds a connection. */
    private static final int WAITING = 2;

    private static final long PATIENCE_MILLIS = 5_000;

    private final Semaphore slots;
    private final long patienceMillis;

    public HeavyShare() {
        this(SLOTS, PATIENCE_MILLIS);
    }

    HeavyShare(int slots, long patienceMillis) {
        this.slots = new Semaphore(slots, true);
        this.patienceMillis = patienceMillis;
    }

    /**
     * Does heavy work in a slot.
     *
     * @throws BusyException if no slot came free in time, or others wait already
     */
    <T> T run(Supplier<T> work) {
        if (!take()) {
            throw new BusyException("too many long histories are being folded");
        }
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }

    private boolean take() {
        if (slots.getQueueLength() >= WAITING) {
            return slots.tryAcquire();
        }
        try {
            return slots.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
