package org.inclusion.samples.lab.tracking;

/** Expected calibration error (Naeini et al. 2015): ten bins of said probability against what happened. */
final class Calibration {

    private static final int BINS = 10;

    private final double[] said = new double[BINS];
    private final long[] happened = new long[BINS];
    private long count;

    void add(double probability, boolean happens) {
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        said[bin] += probability;
        happened[bin] += happens ? 1 : 0;
        count++;
    }

    void add(Calibration other) {
        for (int i = 0; i < BINS; i++) {
            said[i] += other.said[i];
            happened[i] += other.happened[i];
        }
        count += other.count;
    }

    /** From 0, where what is said happens as often as said, to 1; not a number before anything was said. */
    double error() {
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            sum += Math.abs(happened[i] - said[i]);
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
