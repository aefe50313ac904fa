package org.inclusion.samples.benchmarks.together;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.samples.benchmarks.record.Postgres;

/**
 * A thousand sessions of live help on one server: each learner's page says once a second where she is, and each helper
 * reads it in an event stream, while the learner's page has a stream as well. The server is a process of its own; the
 * clients, the server and a real PostgreSQL share the processors. The time of an event is from before the page sends
 * the position until the helper's client has read it.
 */
public final class TogetherBenchmark {

    private static final int SESSIONS = 1_000;
    private static final int WARM_SECONDS = 15;
    private static final int SECONDS = 30;
    private static final int TURNS = 3;

    /** So long after the last position the last event may still come. */
    private static final int AFTER_SECONDS = 3;

    private static final double MOST_BYTES = 2 * 1024;
    private static final double MOST_MILLIS = 750;

    private TogetherBenchmark() {}

    /**
     * What was measured on one container.
     *
     * @param bareBytes heap of a stream without the library, the median of some turns
     * @param bytes heap that a stream has above that, the median of the same turns
     * @param threads the threads that came with the streams
     * @param ownThreads the library's threads meanwhile
     * @param events how many positions were told
     * @param missed how many were never told
     * @param millis how long each took, in order
     * @param answers how long the answers to the positions took, in order
     */
    record Measured(
            String container,
            double bareBytes,
            double bytes,
            int threads,
            int ownThreads,
            int events,
            int missed,
            List<Double> millis,
            List<Double> answers) {

        boolean isMet() {
            return bytes <= MOST_BYTES && quantile(millis, 0.99) <= MOST_MILLIS && missed == 0;
        }
    }

    /**
     * Runs it and prints the table.
     *
     * @return whether every promise was kept
     */
    public static boolean run() throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "%-16s %8s %11s %10s %8s %7s %7s %6s %6s %8s %7s %8s%n",
                "streams on",
                "sessions",
                "bare stream",
                "ours above",
                "threads",
                "events",
                "missed",
                "ms",
                "p99 ms",
                "bars",
                "",
                "POST p99");
        boolean allMet = true;
        for (Container container : Container.values()) {
            Measured measured = measure(container, SESSIONS, TURNS, WARM_SECONDS, SECONDS);
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %8d %9.0f B %8.0f B %8s %7d %7d %6.0f %6.0f %8s %7s %8.0f%n",
                    measured.container(),
                    SESSIONS,
                    measured.bareBytes(),
                    measured.bytes(),
                    String.format(Locale.ROOT, "%+d (%d)", measured.threads(), measured.ownThreads()),
                    measured.events(),
                    measured.missed(),
                    quantile(measured.millis(), 0.5),
                    quantile(measured.millis(), 0.99),
                    String.format(Locale.ROOT, "≤ %.0f, ≤ %.0f", MOST_BYTES, MOST_MILLIS),
                    measured.isMet() ? "met" : "MISSED",
                    quantile(measured.answers(), 0.99));
            allMet &= measured.isMet();
        }
        return allMet;
    }

    static Measured measure(Container container, int sessions, int turns, int warmSeconds, int seconds)
            throws IOException, InterruptedException {
        try (Postgres postgres = new Postgres()) {
            try (EntityManagerFactory unit = postgres.unit(Postgres.Provider.HIBERNATE)) {
                InclusionSchema.of(unit).create();
            }
            try (ServerProcess server = new ServerProcess(container, postgres.url(), sessions)) {
                return measure(server, sessions, turns, warmSeconds, seconds);
            }
        }
    }

    private static Measured measure(ServerProcess server, int sessions, int turns, int warmSeconds, int seconds)
            throws IOException, InterruptedException {
        List<String> bare = IntStream.range(0, 2 * sessions)
                .mapToObj(i -> "GET /bare HTTP/1.1\r\n" + StreamServer.WHO + ": helper-" + i + "\r\n")
                .toList();
        List<String> ours = Stream.concat(
                        IntStream.range(0, sessions).mapToObj(TogetherBenchmark::helpers),
                        IntStream.range(0, sessions)
                                .mapToObj(i -> learners(i, server.sessions().get(i))))
                .toList();
        // Everything happens once before it is measured: classes, pools and buffers are there afterwards.
        long none = server.heap();
        heapWith(server, bare);
        heapWith(server, ours);
        int threadsBefore = server.threads();
        // A container's own buffers differ by more than a stream of ours weighs, and drift: ours stand between two bare
        // ones, and the median of some such differences counts.
        List<Double> bareBytes = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        long before = heapWith(server, bare);
        for (int turn = 0; turn < turns; turn++) {
            long withOurs = heapWith(server, ours);
            long after = heapWith(server, bare);
            bareBytes.add((double) (after - none) / bare.size());
            bytes.add((withOurs - (before + after) / 2.0) / ours.size());
            before = after;
        }
        try (Streams streams = new Streams(server.port(), ours)) {
            Pages pages = new Pages(server.port(), server.sessions());
            pages.run(warmSeconds);
            List<Pages.Said> said = pages.run(seconds);
            TimeUnit.SECONDS.sleep(AFTER_SECONDS);
            List<Double> millis = new ArrayList<>();
            int missed = matched(said, streams, millis);
            return new Measured(
                    server.container(),
                    median(bareBytes),
                    median(bytes),
                    server.threads() - threadsBefore,
                    server.ownThreads(),
                    millis.size(),
                    missed,
                    millis.stream().sorted().toList(),
                    pages.millis().stream().sorted().toList());
        }
    }

    private static String helpers(int number) {
        return "GET /inclusion/api/learners/learner-" + number + "/together HTTP/1.1\r\n" + StreamServer.WHO
                + ": helper-" + number + "\r\n";
    }

    private static String learners(int number, String session) {
        return "GET /inclusion/api/learners/me/helped/" + session + " HTTP/1.1\r\n" + StreamServer.WHO + ": learner-"
                + number + "\r\n";
    }

    /**
     * The heap that is in use with streams open. Containers keep buffers for later, so what is in use with none open
     * says little.
     */
    private static long heapWith(ServerProcess server, List<String> requests) throws IOException, InterruptedException {
        long heap;
        try (Streams streams = new Streams(server.port(), requests)) {
            heap = server.heap();
            if (streams.size() != requests.size()) {
                throw new IllegalStateException("streams are missing");
            }
        }
        server.forget();
        return heap;
    }

    /** Finds for each position the first event that tells it or a later one; answers how many have none. */
    private static int matched(List<Pages.Said> said, Streams streams, List<Double> millis) {
        Map<Integer, Set<Long>> seen = new HashMap<>();
        int missed = 0;
        for (Pages.Said one : said) {
            // A position that came too early after another one was not taken: the number stayed.
            if (!seen.computeIfAbsent(one.session(), session -> new HashSet<>()).add(one.number())) {
                continue;
            }
            long arrived = streams.arrivals(one.session()).stream()
                    .filter(event -> event.number() >= one.number())
                    .mapToLong(Streams.Arrival::nanos)
                    .findFirst()
                    .orElse(0);
            if (arrived == 0) {
                missed++;
            } else {
                millis.add((arrived - one.nanos()) / 1e6);
            }
        }
        return missed;
    }

    private static double median(List<Double> values) {
        return quantile(values.stream().sorted().toList(), .5);
    }

    private static double quantile(List<Double> sorted, double quantile) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.round(quantile * (sorted.size() - 1)));
    }
}
