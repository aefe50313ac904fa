package org.inclusion.samples.reliability.fault;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.inclusion.learner.Receipt;

/** The clients' own book: what they sent, and what they were told. Thread-safe. */
final class Journal {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    private final Set<Batch.Item> sent = new HashSet<>();
    private final Set<Batch.Item> acknowledged = new HashSet<>();
    private final Set<String> learners = new TreeSet<>();
    private final Set<String> wrong = new TreeSet<>();
    private final TreeSet<Long> answeredAt = new TreeSet<>();
    private int acknowledgedBatches;
    private int sentAgain;
    private int refusals;
    private long longestRefusal;

    synchronized void sends(Batch batch) {
        for (Batch.Item item : batch.items()) {
            sent.add(item);
            learners.add(item.learner());
        }
    }

    synchronized void sendsAgain() {
        sentAgain++;
    }

    /** Once told that it is there, it has to be there. */
    synchronized void acknowledged(Batch batch, List<Receipt.Status> receipts) {
        for (int i = 0; i < receipts.size(); i++) {
            Receipt.Status status = receipts.get(i);
            if (status == Receipt.Status.STORED || status == Receipt.Status.DUPLICATE) {
                acknowledged.add(batch.items().get(i));
            } else {
                wrong.add("a receipt says " + status);
            }
        }
        acknowledgedBatches++;
        answeredAt.add(System.nanoTime());
        notifyAll();
    }

    /** Told clearly that it cannot be done now. */
    synchronized void refused(long after) {
        refusals++;
        longestRefusal = Math.max(longestRefusal, after);
        notifyAll();
    }

    /** Anything that should not be, in words. */
    synchronized void wrong(String what) {
        wrong.add(what);
        notifyAll();
    }

    synchronized int batches() {
        return acknowledgedBatches;
    }

    synchronized int refusals() {
        return refusals;
    }

    /** Waits until so many batches have been acknowledged in all. */
    synchronized void awaitBatches(int all) {
        await(() -> acknowledgedBatches >= all, "no work is done");
    }

    /** Waits until somebody has been refused so often in all. */
    synchronized void awaitRefusals(int all) {
        await(() -> refusals >= all, "nobody is told that it cannot be done");
    }

    /** From a moment to the first acknowledgement after it. */
    synchronized Duration untilAnswered(long moment) {
        await(() -> answeredAt.higher(moment) != null, "nothing is acknowledged any more");
        return Duration.ofNanos(Objects.requireNonNull(answeredAt.higher(moment)) - moment);
    }

    private synchronized void await(BooleanSupplier fulfilled, String otherwise) {
        long since = System.nanoTime();
        while (!fulfilled.getAsBoolean()) {
            if (System.nanoTime() - since > PATIENCE) {
                throw new IllegalStateException(otherwise + "; wrong so far: " + wrong);
            }
            try {
                wait(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    synchronized Set<Batch.Item> sent() {
        return Set.copyOf(sent);
    }

    synchronized Set<Batch.Item> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    synchronized Set<String> learners() {
        return Set.copyOf(learners);
    }

    synchronized Set<String> wrong() {
        return Set.copyOf(wrong);
    }

    synchronized int sentAgain() {
        return sentAgain;
    }

    synchronized Duration longestRefusal() {
        return Duration.ofNanos(longestRefusal);
    }
}
