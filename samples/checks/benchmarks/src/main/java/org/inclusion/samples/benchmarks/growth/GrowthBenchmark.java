package org.inclusion.samples.benchmarks.growth;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.inclusion.Inclusion;
import org.inclusion.access.Quotas;
import org.inclusion.evidence.Evidence;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.samples.benchmarks.record.Postgres;
import org.inclusion.store.BusyException;

/**
 * Measures what a request takes with histories of a hundred to fifty thousand acts, on PostgreSQL through Hibernate.
 * The histories take turns, round by round.
 */
public final class GrowthBenchmark {

    private static final List<Integer> ACTS = List.of(100, 1_000, 10_000, 50_000);

    /** Rounds of everything before anything is measured: the first requests find Java's code not compiled yet. */
    private static final int WARM = 60;

    private static final int ROUNDS = 41;

    /** What reaches into the middle of a history takes long, and varies little. */
    private static final int FEW_ROUNDS = 7;

    /** Fifty thousand acts may take so many times as long as a hundred. */
    private static final double BAR = 3;

    /**
     * What is measured.
     *
     * @param bar the most that the longest history may take, as a multiple of the shortest; infinite where it has none
     */
    private record Request(String name, Consumer<History> work, int rounds, double bar) {}

    private static final List<Request> REQUESTS = List.of(
            new Request("append", History::append, ROUNDS, BAR),
            new Request("late, among the last 100", History::late, ROUNDS, BAR),
            new Request("correction, of the last 100", History::correct, ROUNDS, BAR),
            new Request("profile", History::profile, ROUNDS, BAR),
            new Request("question of an assessment", History::assessment, ROUNDS, BAR),
            new Request("late, in the middle", History::lateInTheMiddle, FEW_ROUNDS, Double.POSITIVE_INFINITY));

    private final List<History> histories;
    private boolean allMet = true;

    private GrowthBenchmark(Inclusion inclusion, Instant now) {
        histories = ACTS.stream()
                .map(acts -> {
                    System.err.printf(Locale.ROOT, "\rrecording %d acts ", acts);
                    return new History(inclusion, acts, now);
                })
                .toList();
        System.err.println();
    }

    /**
     * Runs it and prints the table.
     *
     * @return whether every promise was kept
     */
    public static boolean run() {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        try (Postgres postgres = new Postgres();
                EntityManagerFactory factory = postgres.unit(Postgres.Provider.HIBERNATE)) {
            InclusionSchema.of(factory).create();
            Inclusion inclusion = Inclusion.builder()
                    .stores(JpaStores.on(factory))
                    .clock(() -> now)
                    // Fifty thousand acts are recorded in one day here.
                    .quotas(Quotas.standard().with(Evidence.QUOTA, Integer.MAX_VALUE))
                    .build();
            GrowthBenchmark benchmark = new GrowthBenchmark(inclusion, now);
            postgres.run("vacuum analyze");
            benchmark.print();
            return benchmark.allMet;
        }
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%-28s %s  %6s %s%n",
                "ms with a history of",
                ACTS.stream().map("%8d"::formatted).collect(Collectors.joining(" ")),
                "ratio",
                "  bar");
        warmUp();
        REQUESTS.forEach(this::print);
    }

    private void warmUp() {
        for (int round = 0; round < WARM; round++) {
            REQUESTS.stream()
                    .filter(request -> request.rounds() > FEW_ROUNDS)
                    .forEach(request -> histories.forEach(request.work()));
        }
    }

    private void print(Request request) {
        List<Double> millis = measure(request);
        double ratio = millis.get(millis.size() - 1) / millis.get(0);
        boolean hasBar = !Double.isInfinite(request.bar());
        boolean met = ratio <= request.bar();
        allMet &= met;
        System.out.println(String.format(
                        Locale.ROOT,
                        "%-28s %s  %6.2f %s",
                        request.name(),
                        millis.stream()
                                .map(one -> String.format(Locale.ROOT, "%8.2f", one))
                                .collect(Collectors.joining(" ")),
                        ratio,
                        hasBar ? String.format(Locale.ROOT, "≤ %.0f %s", request.bar(), met ? "met" : "MISSED") : "")
                .stripTrailing());
    }

    /** The median of each history, in milliseconds. */
    private List<Double> measure(Request request) {
        List<List<Double>> millis = histories.stream()
                .<List<Double>>map(history -> new ArrayList<>())
                .toList();
        for (int round = 0; round < request.rounds(); round++) {
            for (int i = 0; i < histories.size(); i++) {
                int turn = (round + i) % histories.size();
                millis.get(turn).add(millis(request, histories.get(turn)));
            }
        }
        return millis.stream().map(GrowthBenchmark::median).toList();
    }

    /** How long a request took. What is told to come again, since it comes from long ago, comes again. */
    private static double millis(Request request, History history) {
        while (true) {
            long before = System.nanoTime();
            try {
                request.work().accept(history);
                return (System.nanoTime() - before) / 1e6;
            } catch (BusyException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
