package org.inclusion.autonomy;

import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Measure;

/**
 * Whether somebody's answers look chosen at random: the logarithm of how much likelier they are so than from what was
 * believed before each. It misses many and suspects a few who mean what they answer, so it only widens the doubt, withholds
 * what is not yet shown, and is shown to nobody. Immutable.
 *
 * <p>The sum is kept between two walls, so that neither an old habit nor an old virtue weighs for ever (cumulative sum:
 * E. Page, Biometrika 41, 1954; for adaptive tests: van Krimpen-Stoop and Meijer 2000).
 *
 * @param logRatio above 0 where chance explains the answers better, from −{@value #WALL} to {@value #WALL}
 */
@Internal
public record AnsweringPattern(double logRatio) {

    static final double WALL = 4;

    /** Seven times likelier at random. */
    private static final double SUSPECT = 2;

    /** Nothing was answered yet. */
    public static final AnsweringPattern NONE = new AnsweringPattern(0);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public AnsweringPattern {
        if (!(Math.abs(logRatio) <= WALL)) {
            throw new IllegalArgumentException("logRatio must be from -4 to 4, not " + logRatio);
        }
    }

    /**
     * After one more answer that somebody chose; "I don't know" is no choice.
     *
     * @param answer what was answered
     * @param predicted how likely that answer was from what was believed before it, above 0
     * @return the new pattern
     */
    public AnsweringPattern after(Measure answer, double predicted) {
        double sum = logRatio + Math.log(chance(answer) / Math.max(predicted, Double.MIN_NORMAL));
        return new AnsweringPattern(Math.max(-WALL, Math.min(WALL, sum)));
    }

    /**
     * After something she did, or somebody saw her do: it weighs more than answers, and clears the suspicion within three.
     *
     * @return the new pattern
     */
    public AnsweringPattern afterAct() {
        return logRatio > 0 ? new AnsweringPattern(Math.max(0, logRatio - 1)) : this;
    }

    /** By its guessing parameter a question says how many options it has; without one, all categories are alike. */
    private static double chance(Measure answer) {
        double guessing = answer.parameters().guessing();
        if (guessing > 0) {
            return answer.category() > 0 ? guessing : 1 - guessing;
        }
        return 1.0 / (answer.parameters().thresholds().size() + 1);
    }

    /**
     * Whether chance explains the answers clearly better.
     *
     * @return true to doubt what they say
     */
    public boolean looksRandom() {
        return logRatio >= SUSPECT;
    }

    /** How probable it is that they were chosen at random, if both were as likely before. */
    double probability() {
        return ResponseModel.logistic(logRatio);
    }
}
