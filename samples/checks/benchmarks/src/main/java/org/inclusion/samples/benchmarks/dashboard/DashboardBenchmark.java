package org.inclusion.samples.benchmarks.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.inclusion.samples.benchmarks.record.Postgres;
import org.jspecify.annotations.Nullable;

/**
 * Shows the sums of one structure after the other, by plain JDBC and through the library, in a country of one million
 * learners and in one of ten, in turns. A coordinator's first look of a day is noted in the journal, which waits for
 * the disk: each structure is looked at once before, and the time of these first looks is printed by itself.
 */
public final class DashboardBenchmark {

    private static final long SEED = 20_261_125L;
    private static final int MILLION = 1_000_000;

    private static final int WARM = 6;
    private static final int ROUNDS = 61;

    /** How many each shows in one round. */
    private static final int TURN = 500;

    /** How many come before, uncounted: until the driver has prepared the statement on the server. */
    private static final int FEW = 20;

    private static final double BAR = 2;
    private static final double GROWTH = 1.5;

    /** A way to read in a country, and how long each round took, in microseconds a read. */
    private record Contestant(String name, Country country, Dashboard dashboard, List<Double> micros) {

        static Contestant of(String name, Country country, Dashboard dashboard) {
            return new Contestant(name, country, dashboard, new ArrayList<>());
        }

        /** How much longer than another, at a quantile of the rounds. */
        double ratio(Contestant other, double quantile) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < micros.size(); i++) {
                ratios.add(micros.get(i) / other.micros.get(i));
            }
            return quantile(ratios, quantile);
        }

        private static double quantile(List<Double> values, double quantile) {
            List<Double> sorted = values.stream().sorted().toList();
            return sorted.get((int) Math.round(quantile * (sorted.size() - 1)));
        }
    }

    private final List<Contestant> contestants = new ArrayList<>();
    private final List<String> firstLooks = new ArrayList<>();
    private final Random random = new Random(SEED);
    private boolean allMet = true;

    private DashboardBenchmark() {}

    /**
     * Runs it and prints the table.
     *
     * @return whether every promise was kept
     */
    public static boolean run() {
        DashboardBenchmark benchmark = new DashboardBenchmark();
        try (Country one = new Country(MILLION);
                Country ten = new Country(10 * MILLION)) {
            benchmark.enter(one);
            benchmark.enter(ten);
            benchmark.compare();
        }
        benchmark.print();
        return benchmark.allMet;
    }

    private void enter(Country country) {
        contestants.add(Contestant.of("JDBC", country, new PlainJdbc(country.pool(), false)));
        contestants.add(Contestant.of("JDBC, transaction", country, new PlainJdbc(country.pool(), true)));
        for (Postgres.Provider provider : Postgres.Provider.values()) {
            Dashboard dashboard = country.throughLibrary(provider);
            contestants.add(Contestant.of(provider.label(), country, dashboard));
            firstLooks.add(String.format(
                    Locale.ROOT,
                    "first look of a day through %s, %d learners: %.0f µs, mean of %d",
                    provider.label(),
                    country.learners(),
                    country.lookAtEach(dashboard) / 1e3 / country.structures(),
                    country.structures()));
        }
    }

    private void compare() {
        int ways = contestants.size() / 2;
        List<List<Contestant>> countries =
                List.of(contestants.subList(0, ways), contestants.subList(ways, contestants.size()));
        for (int round = 0; round < WARM + ROUNDS; round++) {
            System.err.printf(Locale.ROOT, "\rround %d of %d ", round + 1, WARM + ROUNDS);
            for (int i = 0; i < countries.size(); i++) {
                round(countries.get((round + i) % countries.size()), round >= WARM);
            }
        }
        System.err.println();
    }

    /**
     * One round in a country, on a new connection that all share. Two processes that talk run at one pace for as long
     * as the system leaves them on their processors: so within a round everybody takes turns read by read, and every
     * round begins with other processes.
     */
    private void round(List<Contestant> ways, boolean counts) {
        ways.get(0).country().reconnect();
        read(ways, FEW);
        long[] nanos = read(ways, TURN);
        for (int i = 0; counts && i < nanos.length; i++) {
            ways.get(i).micros().add(nanos[i] / 1e3 / TURN);
        }
    }

    private long[] read(List<Contestant> ways, int reads) {
        long[] nanos = new long[ways.size()];
        for (int read = 0; read < reads; read++) {
            for (int i = 0; i < nanos.length; i++) {
                int turn = (read + i) % nanos.length;
                Contestant contestant = ways.get(turn);
                String structure = contestant.country().some(random);
                long before = System.nanoTime();
                boolean whole = contestant.dashboard().read(structure);
                nanos[turn] += System.nanoTime() - before;
                if (!whole) {
                    throw new IllegalStateException(contestant.name() + " did not see all of " + structure);
                }
            }
        }
        return nanos;
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%-18s %10s %8s %6s %-11s %6s %-7s %6s %-11s %6s%n",
                "dashboard through",
                "learners",
                "µs",
                "ratio",
                "(quartiles)",
                "bar",
                "",
                "growth",
                "(quartiles)",
                "bar");
        int ways = contestants.size() / 2;
        for (int i = 0; i < contestants.size(); i++) {
            Contestant jdbc = contestants.get(i < ways ? 0 : ways);
            print(contestants.get(i), jdbc, i < ways ? null : contestants.get(i - ways), i % ways > 1);
        }
        firstLooks.forEach(System.out::println);
    }

    /** Plain JDBC has no bars: it is what the others are held against. */
    private void print(Contestant one, Contestant jdbc, @Nullable Contestant smaller, boolean hasBars) {
        System.out.println(String.format(
                        Locale.ROOT,
                        "%-18s %10d %8.0f %s %s",
                        one.name(),
                        one.country().learners(),
                        Contestant.quantile(one.micros(), 0.5),
                        against(one, jdbc, hasBars ? BAR : Double.POSITIVE_INFINITY),
                        smaller == null ? "" : against(one, smaller, hasBars ? GROWTH : Double.POSITIVE_INFINITY))
                .stripTrailing());
    }

    private String against(Contestant one, Contestant other, double most) {
        double ratio = one.ratio(other, 0.5);
        boolean met = ratio <= most;
        allMet &= met;
        return String.format(
                Locale.ROOT,
                "%6.2f %-11s %6s %-7s",
                ratio,
                String.format(Locale.ROOT, "%.2f–%.2f", one.ratio(other, 0.25), one.ratio(other, 0.75)),
                Double.isInfinite(most) ? "" : String.format(Locale.ROOT, "≤ %.1f", most),
                Double.isInfinite(most) ? "" : met ? "met" : "MISSED");
    }
}
