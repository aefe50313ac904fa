package org.inclusion.samples.lab.bars;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same measured over ten banks and two seeds each, which were fixed before the first run.
 */
final class Runs {

    private static final long[] BANKS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    private static final long[] SEEDS = {1, 2};

    private final Map<String, DoubleSummaryStatistics> figures = new LinkedHashMap<>();

    /** One run: its figures by name. */
    interface Run {
        Map<String, Double> figures(long bank, long seed);
    }

    static Runs of(Run run) {
        Runs runs = new Runs();
        for (long bank : BANKS) {
            for (long seed : SEEDS) {
                run.figures(bank, seed + bank * 1000)
                        .forEach((figure, value) -> runs.figures
                                .computeIfAbsent(figure, name -> new DoubleSummaryStatistics())
                                .accept(value));
            }
        }
        return runs;
    }

    DoubleSummaryStatistics figure(String name) {
        return figures.getOrDefault(name, new DoubleSummaryStatistics());
    }

    double mean(String name) {
        return figure(name).getCount() == 0 ? Double.NaN : figure(name).getAverage();
    }
}
