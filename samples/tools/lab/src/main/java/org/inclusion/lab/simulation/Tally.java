package org.inclusion.lab.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.autonomy.LevelProbabilities;
import org.inclusion.evidence.Help;

/** Counts what came out, person by person and area by area. Tallies of several runs add up. */
public final class Tally {

    private static final int BINS = 10;

    /** Two-sided 95 % of a normal distribution. */
    private static final double WIDTH = 1.959963984540054;

    private long persons;
    private long items;
    private long areas;
    private double squaredErrors;
    private double errors;
    private long covered;
    private long beginningAreas;
    private long beginningCovered;
    private long beginningRecalled;
    private long levelRight;
    private long overRated;
    private long beginningProbable;
    private long overRatedProbable;
    private long beginnersFirst;
    private long beginnersFirstWrong;
    private long random;
    private long randomFlagged;
    private long engagedFlagged;
    private final long[] binCount = new long[BINS];
    private final double[] binSure = new double[BINS];
    private final long[] binRight = new long[BINS];

    static Help levelOf(double ability) {
        if (ability < 0) {
            return ability < -1 ? Help.SHOWN : Help.TOGETHER;
        }
        return ability < 1 ? Help.SUPPORTED : Help.ALONE;
    }

    void area(double truth, double mean, double sd, LevelProbabilities levels, double overLoss) {
        areas++;
        errors += mean - truth;
        squaredErrors += (mean - truth) * (mean - truth);
        boolean inside = Math.abs(mean - truth) <= WIDTH * sd;
        covered += inside ? 1 : 0;
        Help level = levelOf(truth);
        Help probable = levels.mostProbable();
        Help decided = levels.cautious(overLoss);
        levelRight += probable == level ? 1 : 0;
        overRated += decided.category() > level.category() ? 1 : 0;
        overRatedProbable += probable.category() > level.category() ? 1 : 0;
        if (level == Help.SHOWN) {
            beginningAreas++;
            beginningProbable += probable == Help.SHOWN ? 1 : 0;
            beginningCovered += inside ? 1 : 0;
            beginningRecalled += decided == Help.SHOWN ? 1 : 0;
        }
        double sure = levels.of(probable);
        int bin = Math.min(BINS - 1, (int) (sure * BINS));
        binCount[bin]++;
        binSure[bin] += sure;
        binRight[bin] += probable == level ? 1 : 0;
    }

    void person(int asked, boolean answersAtRandom, boolean flagged) {
        persons++;
        items += asked;
        if (answersAtRandom) {
            random++;
            randomFlagged += flagged ? 1 : 0;
        } else {
            engagedFlagged += flagged ? 1 : 0;
        }
    }

    void beginner(int firstQuestions, int wrong) {
        beginnersFirst += firstQuestions;
        beginnersFirstWrong += wrong;
    }

    /** Adds another tally's counts to this one's. */
    public void add(Tally other) {
        persons += other.persons;
        items += other.items;
        areas += other.areas;
        squaredErrors += other.squaredErrors;
        errors += other.errors;
        covered += other.covered;
        beginningAreas += other.beginningAreas;
        beginningCovered += other.beginningCovered;
        beginningRecalled += other.beginningRecalled;
        levelRight += other.levelRight;
        overRated += other.overRated;
        beginningProbable += other.beginningProbable;
        overRatedProbable += other.overRatedProbable;
        beginnersFirst += other.beginnersFirst;
        beginnersFirstWrong += other.beginnersFirstWrong;
        random += other.random;
        randomFlagged += other.randomFlagged;
        engagedFlagged += other.engagedFlagged;
        for (int i = 0; i < BINS; i++) {
            binCount[i] += other.binCount[i];
            binSure[i] += other.binSure[i];
            binRight[i] += other.binRight[i];
        }
    }

    /** The figures, by the names of the command's JSON. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("items_mean", share(items, persons));
        figures.put("rmse", Math.sqrt(squaredErrors / areas));
        figures.put("bias", errors / areas);
        figures.put("coverage95", share(covered, areas));
        figures.put("coverage95_beginners", share(beginningCovered, beginningAreas));
        figures.put("level_accuracy", share(levelRight, areas));
        figures.put("level_ece", calibrationError());
        figures.put("beginner_recall", share(beginningRecalled, beginningAreas));
        figures.put("over_rated", share(overRated, areas));
        figures.put("beginner_failures_first5", share(beginnersFirstWrong, beginnersFirst));
        figures.put("flagged_true", share(randomFlagged, random));
        figures.put("flagged_false", share(engagedFlagged, persons - random));
        return figures;
    }

    /** The recall of beginners and the share rated too high, by the most probable level instead of the cautious one. */
    public Map<String, Double> byMostProbableLevel() {
        return Map.of(
                "beginner_recall",
                share(beginningProbable, beginningAreas),
                "over_rated",
                share(overRatedProbable, areas));
    }

    /** Expected calibration error (Naeini et al. 2015): ten bins of the most probable level's probability. */
    private double calibrationError() {
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            sum += Math.abs(binRight[i] - binSure[i]);
        }
        return sum / areas;
    }

    private static double share(long part, long all) {
        return all == 0 ? Double.NaN : (double) part / all;
    }
}
