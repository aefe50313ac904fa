package org.inclusion.lab.bars;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A measurement over ten banks and two seeds each, which were fixed before the first run.
 */
final class Runs {

    private static final long[] BANKS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    private static final long[] SEEDS = {1, 2};

    private final Map<String, DoubleSummaryStatistics> figures = new LinkedHashMap<>();

    /** One run: its figures by name. */
    interface Run {
        Map<String, Double> figures(long bank, long seed);
    }

    /** One run of several at once: their figures by name. */
    interface SideBySide {
        Map<String, Map<String, Double>> figures(long bank, long seed);
    }

    static Runs of(Run run) {
        Runs runs = new Runs();
        each((bank, seed) -> runs.add(run.figures(bank, seed)));
        return runs;
    }

    static Map<String, Runs> sideBySide(SideBySide several) {
        Map<String, Runs> byName = new LinkedHashMap<>();
        each((bank, seed) -> several.figures(bank, seed)
                .forEach((name, figures) ->
                        byName.computeIfAbsent(name, n -> new Runs()).add(figures)));
        return byName;
    }

    private interface BankAndSeed {
        void run(long bank, long seed);
    }

    private static void each(BankAndSeed what) {
        for (long bank : BANKS) {
            for (long seed : SEEDS) {
                what.run(bank, seed + bank * 1000);
            }
        }
    }

    private void add(Map<String, Double> run) {
        run.forEach((figure, value) -> figures.computeIfAbsent(figure, name -> new DoubleSummaryStatistics())
                .accept(value));
    }

    DoubleSummaryStatistics figure(String name) {
        return figures.getOrDefault(name, new DoubleSummaryStatistics());
    }

    double mean(String name) {
        return figure(name).getCount() == 0 ? Double.NaN : figure(name).getAverage();
    }
}
