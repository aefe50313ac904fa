package org.inclusion.lab.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forecasts before each event, and the outcomes: how true it was. */
public final class Forecast {

    private static final int BINS = 10;

    /** Keeps the logarithm finite where something said to be impossible happened. */
    private static final double EDGE = 1e-15;

    private final List<PlattScaling.Said> outcomes = new ArrayList<>();

    public void add(double said, boolean happened) {
        // Sums of category probabilities can pass 1 by a last digit.
        outcomes.add(new PlattScaling.Said(Math.min(1, said), happened));
    }

    public void add(Forecast other) {
        outcomes.addAll(other.outcomes);
    }

    public List<PlattScaling.Said> outcomes() {
        return outcomes;
    }

    /** The figures, by the names of the commands' JSON; not a number where there is nothing to tell from. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("log_loss", logLoss());
        figures.put("auc", areaUnderCurve());
        figures.put("ece", calibrationError());
        return figures;
    }

    /** The mean of −ln of what was said of what happened. */
    double logLoss() {
        double sum = 0;
        for (PlattScaling.Said outcome : outcomes) {
            double said = outcome.happened() ? outcome.probability() : 1 - outcome.probability();
            sum -= Math.log(Math.max(EDGE, said));
        }
        return sum / outcomes.size();
    }

    /** How often an event that happened was said to be likelier than one that did not (Hanley and McNeil 1982). */
    double areaUnderCurve() {
        List<PlattScaling.Said> rising = new ArrayList<>(outcomes);
        rising.sort(Comparator.comparingDouble(PlattScaling.Said::probability));
        double below = 0;
        double pairs = 0;
        long happenedAll = 0;
        for (int i = 0; i < rising.size(); ) {
            int j = i;
            long happened = 0;
            while (j < rising.size()
                    && Double.compare(rising.get(j).probability(), rising.get(i).probability()) == 0) {
                happened += rising.get(j).happened() ? 1 : 0;
                j++;
            }
            long not = j - i - happened;
            pairs += happened * (below + not / 2.0);
            below += not;
            happenedAll += happened;
            i = j;
        }
        return pairs / (happenedAll * (double) (rising.size() - happenedAll));
    }

    /** Expected calibration error (Naeini et al. 2015): ten bins of said probability against what happened. */
    double calibrationError() {
        double[] said = new double[BINS];
        long[] happened = new long[BINS];
        for (PlattScaling.Said outcome : outcomes) {
            int bin = Math.min(BINS - 1, (int) (outcome.probability() * BINS));
            said[bin] += outcome.probability();
            happened[bin] += outcome.happened() ? 1 : 0;
        }
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            sum += Math.abs(happened[i] - said[i]);
        }
        return sum / outcomes.size();
    }
}
