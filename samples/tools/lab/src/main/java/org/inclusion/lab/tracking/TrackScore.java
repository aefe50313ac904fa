package org.inclusion.lab.tracking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.LevelProbabilities;

/** How well a tracker did. */
public final class TrackScore {

    private static final double WIDTH = 1.959963984540054;

    private long sessions;
    private double squaredErrors;
    private long covered;
    private long levelRight;
    private boolean doubtful = true;
    private final Forecast forecast = new Forecast();
    private final AutonomyPolicy levels = AutonomyPolicy.standard();

    void session(double ability, double mean, double sd) {
        sessions++;
        squaredErrors += (mean - ability) * (mean - ability);
        if (Double.isNaN(sd)) {
            doubtful = false;
        } else {
            covered += Math.abs(mean - ability) <= WIDTH * sd ? 1 : 0;
        }
        LevelProbabilities believed = levels.levels(mean, Double.isNaN(sd) ? 1e-9 : sd);
        LevelProbabilities truth = levels.levels(ability, 1e-9);
        levelRight += believed.mostProbable() == truth.mostProbable() ? 1 : 0;
    }

    void predicted(double probability, boolean happened) {
        forecast.add(probability, happened);
    }

    public void add(TrackScore other) {
        sessions += other.sessions;
        squaredErrors += other.squaredErrors;
        covered += other.covered;
        levelRight += other.levelRight;
        doubtful = doubtful && other.doubtful;
        forecast.add(other.forecast);
    }

    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("rmse", Math.sqrt(squaredErrors / sessions));
        figures.put("coverage95", doubtful ? (double) covered / sessions : Double.NaN);
        figures.put("ece", forecast.calibrationError());
        figures.put("level_accuracy", (double) levelRight / sessions);
        return figures;
    }
}
