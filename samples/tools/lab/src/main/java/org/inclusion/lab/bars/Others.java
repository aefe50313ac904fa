package org.inclusion.lab.bars;

import java.util.List;

/**
 * The figures that others reach, as measured with their own software on simulated people of the same kind (catR, mirt,
 * the published algorithms of Pix) where it could not be run here. Missing figures stand as NaN.
 *
 * @param name who
 * @param items questions a person
 * @param rmse root mean square error
 * @param coverage share within 95 % intervals
 * @param accuracy right one of four levels
 * @param failures share wrong of beginners' first five questions
 */
record Others(String name, double items, double rmse, double coverage, double accuracy, double failures) {

    private static final double NONE = Double.NaN;

    static final List<Others> ONE_AREA = List.of(
            new Others("theoretical floor, SD ≤ .35", 8.8, NONE, NONE, NONE, NONE),
            new Others("maximum information, SD ≤ .35 or 20", 10.1, .342, .951, .761, .75),
            new Others("the same with the value of information", 9.1, .388, .950, .790, .76),
            new Others("Pix certification, 20 questions", 20, .297, .942, .807, .42),
            new Others("Pix certification, 32 questions", 32, .240, .945, .841, .42));

    static final List<Others> FIVE_AREAS = List.of(
            new Others("Pix placement", 63.4, .55, NONE, .653, .64),
            new Others("independent adaptive tests", 30, .479, NONE, .661, .65),
            new Others("joint model, gentle start", 20, .499, .95, .656, .48));

    /** The figures of thirty sessions with forgetting: name, RMSE, coverage, calibration error. */
    static final List<List<String>> TRACKING = List.of(
            List.of("a test's estimate (others)", ".616", ".56", ".086", "–"),
            List.of("Elo (others)", ".52–.55", "–", ".05", "–"),
            List.of("Gaussian filter, matched (others)", ".386", ".949", ".002", "–"));
}
