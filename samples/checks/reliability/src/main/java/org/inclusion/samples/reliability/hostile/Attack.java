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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One person at her limits, from one address, all at once and as long as this is open: far-back evidence, corrections,
 * whole batches, profiles and assessments over a long history; slow tokens; and wrong codes. Her slow bodies take the
 * requests that one person may have at once, and so come last.
 */
final class Attack implements AutoCloseable {

    static final String PERSON = "attacker";

    static final int SLOW_BODIES = 210;
    static final int SLOW_TOKENS = 64;
    static final int CODES_PER_SECOND = 60;

    /** As many requests of one person as the library works on at once. */
    private static final int AT_ONCE = 16;

    private static final int BATCH = 500;

    /** Between two requests: she is one, and her machine too has to work. */
    private static final long PAUSE_MILLIS = 20;

    private static final String FROM = "192.0.2.66";

    /** What may stand on a card. */
    private static final String SIGNS = "23456789CDFGHJKMNPQRTVWX";

    private final List<Thread> threads = new ArrayList<>();
    private final ConcurrentSkipListMap<Integer, Integer> answers = new ConcurrentSkipListMap<>();
    private @Nullable Trickles bodies;
    private final Trickles tokens;
    private final RemoteServer server;
    private final HttpClient http;
    private final String cookie;
    private final String run;
    private volatile boolean over;

    /**
     * Begins.
     *
     * @param run tells this attack's evidence from that of another
     */
    Attack(RemoteServer server, HttpClient http, String cookie, String run) {
        this.server = server;
        this.http = http;
        this.cookie = cookie;
        this.run = run;
        tokens = new Trickles(
                server.port(),
                SLOW_TOKENS,
                "POST /inclusion/session HTTP/1.1",
                "X-Inclusion: 1",
                "X-Forwarded-For: " + FROM);
        for (int i = 0; i < AT_ONCE; i++) {
            int number = i;
            begin("attack-" + i, () -> harm(number));
        }
        begin("codes", this::guess);
    }

    /** Begins with slow bodies too. */
    void slowBodies() {
        bodies = new Trickles(
                server.port(),
                SLOW_BODIES,
                "POST /inclusion/api/evidence HTTP/1.1",
                "Cookie: " + cookie,
                "X-Inclusion: 1",
                "X-Forwarded-For: " + FROM,
                "Content-Type: application/json");
    }

    /** How often she had which answer. */
    ConcurrentSkipListMap<Integer, Integer> answers() {
        return answers;
    }

    private void begin(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void harm(int thread) {
        for (int number = 0; !over; number++) {
            String id = run + "-" + thread + "-" + number;
            send(what((thread + number) % 6, id));
            pause(PAUSE_MILLIS);
        }
    }

    private HttpRequest what(int kind, String id) {
        Instant before = Instant.now().minus(400, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        return switch (kind) {
            case 0 -> post("api/evidence", Piece.practice(id, before, ""));
            case 1 ->
                post(
                        "api/evidence",
                        Piece.practice(
                                id,
                                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                                ",\"supersedes\":\"" + History.LAST_LINK + "\""));
            case 2 ->
                post(
                        "api/evidence/batch",
                        IntStream.range(0, BATCH)
                                .mapToObj(i -> Piece.practice(id + "-" + i, before, ""))
                                .collect(Collectors.joining(",", "{\"items\":[", "]}")));
            case 3 -> get("api/learners/me/profile");
            case 4 ->
                post("api/learners/me/assessments", "{\"id\":\"assessment\",\"mode\":\"FULL\",\"told\":\"SCREEN\"}");
            default -> get("api/learners/me/next-step");
        };
    }

    private void guess() {
        Random random = new Random(1);
        long since = System.nanoTime();
        for (long due = 0; !over; due++) {
            pause(TimeUnit.NANOSECONDS.toMillis(
                    since + TimeUnit.SECONDS.toNanos(1) * due / CODES_PER_SECOND - System.nanoTime()));
            String signs = random.ints(6, 0, SIGNS.length())
                    .mapToObj(i -> SIGNS.substring(i, i + 1))
                    .collect(Collectors.joining());
            send(HttpRequest.newBuilder(server.address("practice/codes/" + signs))
                    .timeout(Duration.ofSeconds(20))
                    .header("X-Forwarded-For", FROM)
                    .build());
        }
    }

    private HttpRequest get(String path) {
        return hers(path).build();
    }

    private HttpRequest post(String path, String body) {
        return hers(path)
                .header("X-Inclusion", "1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder hers(String path) {
        return HttpRequest.newBuilder(server.address(path))
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", cookie)
                .header("X-Forwarded-For", FROM);
    }

    private void send(HttpRequest request) {
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            answers.merge(answer.statusCode(), 1, Integer::sum);
        } catch (IOException e) {
            answers.merge(0, 1, Integer::sum);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            over = true;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
        if (bodies != null) {
            bodies.close();
        }
        tokens.close();
        threads.forEach(Thread::interrupt);
        for (Thread thread : Collections.unmodifiableList(threads)) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
