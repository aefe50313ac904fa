package org.inclusion.samples.reliability.fault;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.learner.Receipt;
import org.inclusion.store.BusyException;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;

/**
 * Several clients at the same few learners: each sends a batch until somebody says it is there, and now and then once
 * more, as one whose answer was lost. New learners come with every round, for whoever has learnt for years is no
 * longer hot.
 */
final class Writers implements AutoCloseable {

    private static final int CLIENTS = 6;

    private static final int HOT_LEARNERS = 4;

    /** Longer than anything here may take; who waits so long has found something. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);

    private static final AtomicInteger RUN = new AtomicInteger();

    private final String run = Integer.toString(RUN.incrementAndGet());
    private final Recipient recipient;
    private final Journal journal;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger round = new AtomicInteger();
    private volatile boolean over;

    /** Begins at once. */
    Writers(Recipient recipient, Journal journal) {
        this.recipient = recipient;
        this.journal = journal;
        for (int client = 0; client < CLIENTS; client++) {
            int number = client;
            Thread thread = new Thread(() -> work(number), "client-" + number);
            threads.add(thread);
            thread.start();
        }
    }

    /** From now on others are learning. */
    void nextRound() {
        round.incrementAndGet();
    }

    private void work(int client) {
        Random random = new Random(client);
        try {
            for (int number = 0; !over; number++) {
                send(batch(client, number, random), random.nextInt(8) == 0);
            }
        } catch (RuntimeException e) {
            journal.wrong("a client gave up: " + e);
        }
    }

    private Batch batch(int client, int number, Random random) {
        boolean byHelper = random.nextInt(4) == 0;
        String learner = learner(random);
        List<Batch.Item> items = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            items.add(new Batch.Item(byHelper ? learner(random) : learner, "e" + client + "-" + number + "-" + i));
        }
        return new Batch(byHelper ? "helper" + client : learner, Instant.now().truncatedTo(ChronoUnit.MILLIS), items);
    }

    private String learner(Random random) {
        return "r" + run + "-" + round + "-l" + random.nextInt(HOT_LEARNERS);
    }

    private void send(Batch batch, boolean answerIsLost) {
        journal.sends(batch);
        untilAcknowledged(batch);
        if (answerIsLost) {
            journal.sendsAgain();
            if (!untilAcknowledged(batch).stream().allMatch(Receipt.Status.DUPLICATE::equals)) {
                journal.wrong("what was acknowledged is new when it is sent again");
            }
        }
    }

    private List<Receipt.Status> untilAcknowledged(Batch batch) {
        long since = System.nanoTime();
        while (true) {
            long sentAt = System.nanoTime();
            try {
                List<Receipt.Status> receipts = recipient.record(batch);
                journal.acknowledged(batch, receipts);
                return receipts;
            } catch (StoreUnavailableException | RetryableException | BusyException | NotAnsweredException e) {
                journal.refused(System.nanoTime() - sentAt);
            } catch (RuntimeException e) {
                journal.wrong("an error that does not say what to do: " + e + causes(e));
            }
            journal.sendsAgain();
            if (System.nanoTime() - since > PATIENCE) {
                throw new IllegalStateException("not acknowledged for too long");
            }
            pause();
        }
    }

    private static String causes(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? "" : " ← " + cause + causes(cause);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lets every client bring to an end what it has begun. */
    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
