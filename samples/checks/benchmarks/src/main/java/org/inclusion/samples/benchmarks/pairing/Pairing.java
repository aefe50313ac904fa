package org.inclusion.samples.benchmarks.pairing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the measurements of an earlier jar and of this one in turns, each turn in a virtual machine of its own, and compares them
 * round by round: a machine that changes its pace changes it for both.
 */
public final class Pairing {

    private static final int ROUNDS = 3;

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
        for (int round = 0; round < ROUNDS; round++) {
            System.err.printf(Locale.ROOT, "round %d of %d%n", round + 1, ROUNDS);
            pairing.round(round % 2 == 0);
        }
        return pairing.print();
    }

    private void round(boolean isEarlierFirst) throws IOException, InterruptedException {
        Map<String, Double> before;
        Map<String, Double> now;
        if (isEarlierFirst) {
            before = earlier.measure();
            now = present.measure();
        } else {
            now = present.measure();
            before = earlier.measure();
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
