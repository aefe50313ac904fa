package org.inclusion.samples.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.inclusion.memory.MemoryTransaction;
import org.inclusion.store.RetryableException;
import org.jspecify.annotations.Nullable;

/**
 * Lets exactly one thread run at a time, and decides from the seed who goes on. A thread that pauses has its open
 * transactions set aside, so that nobody sees what is not committed. What blocks waits here, so that nothing waits for
 * a clock.
 */
final class Scheduler {

    /** A thread that says nothing for so long hangs in something that the scheduler does not know. */
    private static final long PATIENCE_SECONDS = 60;

    /** A run that pauses so often goes in a circle. */
    private static final long MOST_PAUSES = 2_000_000;

    private final Random random;
    private final SimulatedClock clock;
    private final int switchesOfHundred;
    private final List<Task> active = new ArrayList<>();
    private final Semaphore controller = new Semaphore(0);
    private @Nullable Task running;
    private boolean seesAll;
    private long pauses;
    private long trace = 1;

    Scheduler(Random random, SimulatedClock clock, int switchesOfHundred) {
        this.random = random;
        this.clock = clock;
        this.switchesOfHundred = switchesOfHundred;
    }

    /** One thing that somebody does, in a thread of its own. */
    final class Task {
        private final String name;
        private final int node;
        private final Runnable work;
        private final Runnable afterwards;
        private final Semaphore baton = new Semaphore(0);
        private final Deque<MemoryTransaction> open = new ArrayDeque<>();
        private @Nullable HeldRows waitsFor;
        private @Nullable Thread thread;
        private @Nullable Throwable failure;
        private boolean victim;
        private boolean killed;
        private boolean ended;

        Task(String name, int node, Runnable work, Runnable afterwards) {
            this.name = name;
            this.node = node;
            this.work = work;
            this.afterwards = afterwards;
        }

        String name() {
            return name;
        }

        /** What the town does once it has ended. */
        Runnable afterwards() {
            return afterwards;
        }

        @Nullable
        Throwable failure() {
            return failure;
        }

        private boolean isReady() {
            return killed || victim || waitsFor == null || waitsFor.ended();
        }

        private void setAside() {
            if (!seesAll) {
                open.forEach(MemoryTransaction::setAside);
            }
        }

        private void takeUp() {
            if (!seesAll) {
                open.descendingIterator().forEachRemaining(MemoryTransaction::takeUp);
            }
        }

        private void requireAlive() {
            if (killed) {
                throw new NodeDied();
            }
        }

        private void run() {
            baton.acquireUninterruptibly();
            try {
                requireAlive();
                work.run();
            } catch (NodeDied e) {
                // As it should.
            } catch (Throwable e) {
                failure = e;
            }
            ended = true;
            controller.release();
        }
    }

    /** A mutant: what is not committed is seen. */
    void letEverybodySeeAll() {
        seesAll = true;
    }

    /** Who runs now, told from everybody else; null for the town itself. */
    @Nullable
    Object whoRuns() {
        return running;
    }

    /** Reads as others do: without what whoever runs has not committed. */
    <T> T asOthersSee(Supplier<T> reading) {
        Task me = running;
        if (me == null) {
            return reading.get();
        }
        me.setAside();
        try {
            return reading.get();
        } finally {
            me.takeUp();
        }
    }

    /** The server dies of whoever runs, and everybody else on it at the next turn. */
    void die(int node) {
        active.stream().filter(task -> task.node == node).forEach(task -> task.killed = true);
        throw new NodeDied();
    }

    /** What runs takes long. */
    void delay() {
        clock.forward(Duration.ofSeconds(10 + random.nextInt(80)));
    }

    long pauses() {
        return pauses;
    }

    /** A number that two runs have in common only where every decision was the same. */
    long trace() {
        return trace;
    }

    int active() {
        return active.size();
    }

    /** Begins a task; it runs when it is chosen. */
    void begin(String name, int node, Runnable work, Runnable afterwards) {
        Task task = new Task(name, node, work, afterwards);
        Thread thread = new Thread(task::run, name);
        thread.setDaemon(true);
        task.thread = thread;
        active.add(task);
        thread.start();
    }

    /** Lets tasks run until one has ended. Called by the town's own thread. */
    Task untilOneEnds() {
        hand(choose());
        return awaitEnd();
    }

    private Task awaitEnd() {
        boolean came = false;
        try {
            came = controller.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!came) {
            throw new IllegalStateException("nothing goes on any more: " + whereEverybodyIs());
        }
        Task ended = active.stream().filter(task -> task.ended).findFirst().orElseThrow();
        active.remove(ended);
        running = null;
        return ended;
    }

    private String whereEverybodyIs() {
        StringBuilder where = new StringBuilder();
        for (Task task : active) {
            where.append('\n').append(task.name).append(task == running ? " (its turn)" : "");
            if (task.thread != null && task == running) {
                for (StackTraceElement line : task.thread.getStackTrace()) {
                    where.append("\n    ").append(line);
                }
            }
        }
        return where.toString();
    }

    /** Kills every thread of a server. What they had not committed is undone. */
    void kill(int node) {
        for (Task task : List.copyOf(active)) {
            if (task.node == node) {
                task.killed = true;
                hand(task);
                awaitEnd();
            }
        }
    }

    private void hand(Task task) {
        running = task;
        task.baton.release();
    }

    private Task choose() {
        List<Task> ready = active.stream().filter(Task::isReady).toList();
        if (ready.isEmpty()) {
            // Everybody waits for somebody: a database ends one of them.
            Task victim = active.get(random.nextInt(active.size()));
            victim.victim = true;
            ready = List.of(victim);
        }
        return ready.get(random.nextInt(ready.size()));
    }

    /** A place where another thread may go on. The town's own thread passes. */
    void pause(String where) {
        Task me = running;
        if (me == null) {
            return;
        }
        me.requireAlive();
        pauses++;
        if (pauses > MOST_PAUSES) {
            throw new IllegalStateException("the run goes in a circle at " + where);
        }
        trace = trace * 31 + where.hashCode();
        clock.forward(Duration.ofMillis(random.nextInt(4)));
        if (active.size() > 1 && random.nextInt(100) < switchesOfHundred) {
            give(me);
        }
    }

    /** Waits until a transaction has ended; one of those who wait for each other for ever loses. */
    void await(HeldRows other) {
        Task me = running;
        if (me == null) {
            throw new IllegalStateException("the town itself waits for a row");
        }
        me.waitsFor = other;
        give(me);
        me.waitsFor = null;
        if (me.victim) {
            me.victim = false;
            throw new RetryableException("a deadlock", new IllegalStateException("chosen as its victim"));
        }
    }

    private void give(Task me) {
        Task next = choose();
        trace = trace * 31 + next.name.hashCode();
        if (next != me) {
            me.setAside();
            hand(next);
            me.baton.acquireUninterruptibly();
            me.takeUp();
        }
        me.requireAlive();
    }

    /** Says that the running task has opened a transaction. */
    void opened(MemoryTransaction tx) {
        if (running != null) {
            running.open.push(tx);
        }
    }

    /** Says that the running task's latest transaction has ended. */
    void closed(MemoryTransaction tx) {
        if (running != null) {
            running.open.remove(tx);
        }
    }
}
