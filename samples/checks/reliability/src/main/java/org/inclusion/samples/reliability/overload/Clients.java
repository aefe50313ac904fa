package org.inclusion.samples.reliability.overload;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Many people, from one process. */
final class Clients {

    /** More than this the clients' side does not carry: what is due then is counted, and not sent. */
    private static final int AT_ONCE = 1_000;

    /**
     * The client as delivered takes a thread for every answer at hand: hundreds, on the cores that the server needs.
     */
    private static final int THREADS = 2;

    /** So long a connection that nobody uses is kept: less than Tomcat's twenty seconds, or both end it at once. */
    static final Duration UNUSED = Duration.ofSeconds(10);

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static {
        System.setProperty("jdk.httpclient.keepalive.timeout", String.valueOf(UNUSED.toSeconds()));
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .executor(Executors.newFixedThreadPool(THREADS))
            .build();
    private final AtomicLong numbers = new AtomicLong();
    private final int port;

    Clients(int port) {
        this.port = port;
    }

    /** Each asks again as soon as she is answered: how many are answered in a second. */
    double closed(int people, Duration time, Tally tally) {
        long since = System.nanoTime();
        long end = since + time.toNanos();
        int before = tally.accepted();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    ask(Person.of(numbers.incrementAndGet()), tally);
                }
            });
            threads.add(thread);
            thread.start();
        }
        threads.forEach(Clients::join);
        return (tally.accepted() - before) / ((System.nanoTime() - since) / 1e9);
    }

    private void ask(Person person, Tally tally) {
        long since = System.nanoTime();
        try {
            tally.answered(person, http.send(person.request(port), BodyHandlers.ofString()), since);
        } catch (IOException e) {
            tally.failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The requests that an open loop sent, and how many nanoseconds of processors that took. */
    record Offered(long due, long sent, long processor) {}

    /** People come when they come, however long the others wait. */
    Offered open(double perSecond, Duration time, Tally tally) {
        Semaphore atOnce = new Semaphore(AT_ONCE);
        long processor = MACHINE.getProcessCpuTime();
        long since = System.nanoTime();
        long due = 0;
        long sent = 0;
        long all = (long) (perSecond * time.toNanos() / 1e9);
        while (due < all) {
            long dueAt = since + (long) (due / perSecond * 1e9);
            long early = dueAt - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(early);
                continue;
            }
            due++;
            if (atOnce.tryAcquire()) {
                sent++;
                send(Person.of(numbers.incrementAndGet()), dueAt, atOnce, tally);
            }
        }
        atOnce.acquireUninterruptibly(AT_ONCE);
        return new Offered(due, sent, MACHINE.getProcessCpuTime() - processor);
    }

    private void send(Person person, long dueAt, Semaphore atOnce, Tally tally) {
        HttpRequest request = person.request(port);
        var unused = http.sendAsync(request, BodyHandlers.ofString()).whenComplete((response, failure) -> {
            try {
                if (failure == null) {
                    tally.answered(person, response, dueAt);
                } else {
                    tally.failed(failure);
                }
            } finally {
                atOnce.release();
            }
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.MINUTES.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
