package org.inclusion.samples.benchmarks.pairing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the measurements of an earlier jar and of this one in turns, each turn in a virtual machine of its own, and
 * compares them round by round: a machine that changes its pace changes it for both.
 */
public final class Pairing {

    /**
     * A virtual machine compiles a method this way or that, and keeps to it: of three rounds two may be of another way.
     */
    private static final int ROUNDS_OF_CALLS = 9;

    /** Each batch is measured beside plain JDBC already. */
    private static final int ROUNDS_OF_BATCHES = 3;

    /** This jar may need so many times what the earlier one needs. */
    private static final double BAR = 1.10;

    private final MeasuredJar earlier;
    private final MeasuredJar present;
    private final Map<String, List<Double>> ratios = new TreeMap<>();

    private Pairing(MeasuredJar earlier, MeasuredJar present) {
        this.earlier = earlier;
        this.present = present;
    }

    /**
     * Runs it and prints the table.
     *
     * @param earlier the benchmarks' jar of an earlier version
     * @return whether nothing became slower than the bar allows
     */
    public static boolean run(Path earlier) throws IOException, InterruptedException {
        Pairing pairing = new Pairing(new MeasuredJar(earlier), new MeasuredJar(MeasuredJar.ofThisProgram()));
        pairing.rounds("calls", ROUNDS_OF_CALLS, MeasuredJar::calls);
        pairing.rounds("batches", ROUNDS_OF_BATCHES, MeasuredJar::batches);
        return pairing.print();
    }

    /** One kind of measurement: the costs that a jar gives, by their names. */
    private interface Measuring {
        Map<String, Double> costs(MeasuredJar jar) throws IOException, InterruptedException;
    }

    private void rounds(String ofWhat, int rounds, Measuring measuring) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            System.err.printf(Locale.ROOT, "%s: round %d of %d%n", ofWhat, round + 1, rounds);
            round(round % 2 == 0, measuring);
        }
    }

    private void round(boolean isEarlierFirst, Measuring measuring) throws IOException, InterruptedException {
        Map<String, Double> before;
        Map<String, Double> now;
        if (isEarlierFirst) {
            before = measuring.costs(earlier);
            now = measuring.costs(present);
        } else {
            now = measuring.costs(present);
            before = measuring.costs(earlier);
        }
        now.forEach((what, cost) -> {
            Double then = before.get(what);
            if (then != null) {
                ratios.computeIfAbsent(what, any -> new ArrayList<>()).add(cost / then);
            }
        });
    }

    private boolean print() {
        System.out.printf(
                Locale.ROOT,
                "%-44s %6s %-13s %6s%n",
                "cost, as a multiple of the earlier jar's",
                "ratio",
                "(all rounds)",
                "bar");
        boolean allMet = true;
        for (Map.Entry<String, List<Double>> one : ratios.entrySet()) {
            List<Double> sorted = one.getValue().stream().sorted().toList();
            double median = sorted.get(sorted.size() / 2);
            boolean met = median <= BAR;
            allMet &= met;
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %6.2f %-13s %6s %s%n",
                    one.getKey(),
                    median,
                    String.format(Locale.ROOT, "%.2f–%.2f", sorted.get(0), sorted.get(sorted.size() - 1)),
                    String.format(Locale.ROOT, "≤ %.2f", BAR),
                    met ? "met" : "MISSED");
        }
        return allMet;
    }
}
