package org.inclusion.lab.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Expectation and maximization in turn until nothing moves: no slope or intercept by {@value #STILL} or more in one
 * cycle. Two cycles show where they lead, and one leap goes there (SQUAREM, scheme S3: Varadhan and Roland 2008); a
 * leap that lowers the likelihood is taken back.
 */
final class Cycles {

    private static final double STILL = 1e-7;
    private static final int MOST = 3_000;
    private static final long TELL_EVERY_NANOS = 2_000_000_000L;

    private final Answers answers;
    private final Population population;
    private final Consumer<String> progress;
    private int cycles;
    private double logLikelihood;
    private double moved = Double.POSITIVE_INFINITY;
    private long told = System.nanoTime();

    /**
     * Where the cycles ended.
     *
     * @param curves one an item
     * @param logLikelihood of the answers
     * @param cycles how many it took
     * @param settled false where they were stopped before nothing moved
     */
    record Result(List<Curve> curves, double logLikelihood, int cycles, boolean settled) {}

    Cycles(Answers answers, Population population, Consumer<String> progress) {
        this.answers = answers;
        this.population = population;
        this.progress = progress;
    }

    Result run(List<Curve> start) {
        List<Curve> at = start;
        while (cycles < MOST) {
            List<Curve> first = cycle(at);
            double before = logLikelihood;
            if (moved < STILL) {
                return new Result(first, before, cycles, true);
            }
            List<Curve> second = cycle(first);
            if (moved < STILL) {
                return new Result(second, logLikelihood, cycles, true);
            }
            List<Curve> leap = leap(at, first, second);
            at = second;
            if (leap.stream().allMatch(Curve::ordered)) {
                List<Curve> landed = cycle(leap);
                if (logLikelihood >= before) {
                    at = landed;
                }
            }
        }
        return new Result(at, logLikelihood, cycles, false);
    }

    /** One cycle; notes the likelihood before it, and how far it moved. */
    private List<Curve> cycle(List<Curve> curves) {
        Expectation expectation = Expectation.of(answers, population, curves);
        List<Curve> next = new ArrayList<>();
        moved = 0;
        for (int item = 0; item < curves.size(); item++) {
            Curve curve = curves.get(item);
            Curve better = Maximization.best(curve, population.nodes, expectation.expected[item]);
            for (int i = 0; i < curve.size(); i++) {
                moved = Math.max(moved, Math.abs(better.parameters()[i] - curve.parameters()[i]));
            }
            next.add(better);
        }
        cycles++;
        logLikelihood = expectation.logLikelihood;
        tell();
        return next;
    }

    private static List<Curve> leap(List<Curve> at, List<Curve> first, List<Curve> second) {
        double stepSquared = 0;
        double bendSquared = 0;
        for (int item = 0; item < at.size(); item++) {
            for (int i = 0; i < at.get(item).size(); i++) {
                double step = first.get(item).parameters()[i] - at.get(item).parameters()[i];
                double bend = second.get(item).parameters()[i]
                        - 2 * first.get(item).parameters()[i]
                        + at.get(item).parameters()[i];
                stepSquared += step * step;
                bendSquared += bend * bend;
            }
        }
        double length = Math.max(1, Math.sqrt(stepSquared / Math.max(bendSquared, Double.MIN_NORMAL)));
        List<Curve> leap = new ArrayList<>();
        for (int item = 0; item < at.size(); item++) {
            double[] from = at.get(item).parameters();
            double[] one = first.get(item).parameters();
            double[] two = second.get(item).parameters();
            double[] to = new double[from.length];
            for (int i = 0; i < to.length; i++) {
                to[i] = from[i] + 2 * length * (one[i] - from[i]) + length * length * (two[i] - 2 * one[i] + from[i]);
            }
            to[0] = Math.max(-Maximization.STEEPEST, Math.min(Maximization.STEEPEST, to[0]));
            leap.add(at.get(item).with(to));
        }
        return leap;
    }

    private void tell() {
        long now = System.nanoTime();
        if (now - told > TELL_EVERY_NANOS) {
            told = now;
            progress.accept(String.format(
                    Locale.ROOT,
                    "cycle %d, log-likelihood %.4f, the last one moved a parameter by %.1e",
                    cycles,
                    logLikelihood,
                    moved));
        }
    }
}
