package org.inclusion.samples.reliability.hostile;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People who learn, each from an address of their own, and come when they come; and somebody who enters each second.
 */
final class Others {

    private static final int PEOPLE = 40;
    private static final int PER_SECOND = 40;
    private static final int AT_ONCE = 1_000;
    private static final String[] READ = {"next-step", "profile", "history?limit=5"};

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .executor(Executors.newFixedThreadPool(2, Others::daemon))
            .build();
    private final List<String> cookies = new ArrayList<>();
    private final AtomicLong numbers = new AtomicLong();
    private final RemoteServer server;

    /** What became of the requests of one phase. Thread-safe. */
    static final class Noticed {
        private final List<Long> micros = new ArrayList<>();
        private final ConcurrentSkipListMap<String, Integer> refused = new ConcurrentSkipListMap<>();

        private synchronized void took(long nanos) {
            micros.add(nanos / 1_000);
        }

        private void refused(String what) {
            refused.merge(what, 1, Integer::sum);
        }

        synchronized int answered() {
            return micros.size();
        }

        /** What was refused, and how often. */
        ConcurrentSkipListMap<String, Integer> refused() {
            return refused;
        }

        /** In milliseconds, from when a request was due. */
        synchronized double percentile(double share) {
            List<Long> sorted = micros.stream().sorted().toList();
            return sorted.isEmpty()
                    ? 0
                    : sorted.get((int) Math.min(sorted.size() - 1L, (long) Math.ceil(share * sorted.size()))) / 1_000.0;
        }
    }

    Others(RemoteServer server) throws IOException, InterruptedException {
        this.server = server;
        for (int i = 0; i < PEOPLE; i++) {
            cookies.add(server.cookie(http, "other-" + i));
        }
    }

    HttpClient http() {
        return http;
    }

    /** Works for a while, as if nobody else were there. */
    void work(Duration time, Noticed noticed) throws InterruptedException {
        Semaphore atOnce = new Semaphore(AT_ONCE);
        long since = System.nanoTime();
        long all = PER_SECOND * time.toMillis() / 1_000;
        for (long due = 0; due < all; due++) {
            long dueAt = since + TimeUnit.SECONDS.toNanos(1) * due / PER_SECOND;
            TimeUnit.NANOSECONDS.sleep(dueAt - System.nanoTime());
            send(due % PER_SECOND == 0 ? entering() : request(numbers.incrementAndGet()), dueAt, atOnce, noticed);
        }
        atOnce.acquire(AT_ONCE);
    }

    private void send(HttpRequest request, long dueAt, Semaphore atOnce, Noticed noticed) throws InterruptedException {
        atOnce.acquire();
        var unused = http.sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            if (failure != null) {
                noticed.refused(String.valueOf(failure.getMessage()));
            } else if (answer.statusCode() >= 300) {
                noticed.refused(kind(request, answer));
            } else {
                noticed.took(System.nanoTime() - dueAt);
            }
            atOnce.release();
        });
    }

    private static String kind(HttpRequest request, HttpResponse<String> answer) {
        String path = request.uri().getPath();
        return path.substring(path.lastIndexOf('/') + 1) + " " + answer.statusCode();
    }

    private HttpRequest entering() {
        long number = numbers.incrementAndGet();
        return server.entering("entering-" + number, "198.51.100." + number % 250);
    }

    private HttpRequest request(long number) {
        int person = (int) (number % PEOPLE);
        int what = (int) (number / PEOPLE % (READ.length + 1));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        server.address(what == READ.length ? "api/evidence" : "api/learners/me/" + READ[what]))
                .timeout(Duration.ofSeconds(20))
                .header("Cookie", cookies.get(person))
                .header("X-Forwarded-For", "203.0.113." + person);
        if (what < READ.length) {
            return request.build();
        }
        return request.header("X-Inclusion", "1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        Piece.practice("o-" + number, Instant.now().truncatedTo(ChronoUnit.MILLIS), "")))
                .build();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "others");
        thread.setDaemon(true);
        return thread;
    }
}
