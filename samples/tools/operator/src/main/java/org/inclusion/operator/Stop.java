package org.inclusion.operator;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether to stop: between two pieces of work, never within one. */
final class Stop {

    /** How long the end of a piece of work is waited for, in seconds. */
    private static final int LONGEST = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean wanted;

    /** Somebody stopped the work. The message says what became of it. */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        StoppedException(String message) {
            super(message);
        }
    }

    /** Stops when the machine is told to end, and lets the work come to its end first. */
    static Stop onInterrupt() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.want();
            stop.await();
        }));
        return stop;
    }

    void want() {
        wanted = true;
    }

    boolean isWanted() {
        return wanted;
    }

    void ended() {
        ended.countDown();
    }

    private void await() {
        try {
            boolean inTime = ended.await(LONGEST, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("The work did not end in time; what was not finished is not kept.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
