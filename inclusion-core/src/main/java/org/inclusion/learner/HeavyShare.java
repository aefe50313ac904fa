package org.inclusion.learner;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.store.BusyException;

/**
 * The few slots in which long histories are folded from the beginning. That work needs memory, a processor and a
 * connection for long, so that a few at once would leave nothing to others. Thread-safe.
 */
@Internal
public final class HeavyShare {

    /** For operators, who wait for nobody. */
    static final HeavyShare WITHOUT_LIMIT = new HeavyShare(Integer.MAX_VALUE, 0, System::nanoTime);

    /** A long fold keeps a processor busy: half of them at most, and never more than two. */
    private static final int SLOTS =
            Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors() / 2));

    /** A request that waits for a slot already holds a connection. */
    private static final int WAITING = 2;

    private static final long PATIENCE_MILLIS = 5_000;

    /** After a long fold for new evidence, the same learner's next one waits so many times as long as the fold took. */
    private static final long PAUSE = 9;

    /** Above this number of learners in memory, those whose pause is over are removed. */
    private static final int SWEEP_ABOVE = 1_000;

    private final Semaphore slots;
    private final long patienceMillis;

    private final LongSupplier nanoTime;

    /** By learner: the nanoTime before which no long fold for new evidence begins. */
    private final ConcurrentHashMap<LearnerId, Long> notBefore = new ConcurrentHashMap<>();

    public HeavyShare() {
        this(SLOTS, PATIENCE_MILLIS, System::nanoTime);
    }

    HeavyShare(int slots, long patienceMillis, LongSupplier nanoTime) {
        this.slots = new Semaphore(slots, true);
        this.patienceMillis = patienceMillis;
        this.nanoTime = nanoTime;
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

    /**
     * Does heavy work that a learner's new evidence asks for. One learner has a tenth of the time at most, or a single
     * person could keep a slot for ever with evidence from long ago.
     *
     * @throws BusyException if her last such work is not long enough ago; the evidence may be sent again
     */
    <T> T runInTurn(LearnerId learner, Supplier<T> work) {
        if (this == WITHOUT_LIMIT) {
            return work.get();
        }
        long began = nanoTime.getAsLong();
        Long earliest = notBefore.get(learner);
        if (earliest != null && began - earliest < 0) {
            throw new BusyException("a long history was folded a moment ago; send the evidence again later");
        }
        try {
            return work.get();
        } finally {
            long now = nanoTime.getAsLong();
            if (notBefore.size() > SWEEP_ABOVE) {
                notBefore.values().removeIf(time -> time - now <= 0);
            }
            notBefore.put(learner, now + PAUSE * (now - began));
        }
    }

    /** How many wait for a slot. */
    int waiting() {
        return slots.getQueueLength();
    }

    private boolean take() {
        if (waiting() >= WAITING) {
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
