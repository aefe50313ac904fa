package org.inclusion.autonomy;

import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Measure;

/**
 * How much likelier a learner's answers are by chance than by what was believed of her before each answer. The pattern
 * misses many random answers and suspects a few honest ones. So it only widens the doubt and withholds a level that is
 * not shown yet; and nobody is shown the pattern itself. Immutable.
 *
 * <p>The logarithms of the ratios are summed, and the sum is kept between two walls, so that no old answer weighs for
 * ever (cumulative sum: E. Page, Biometrika 41, 1954; for adaptive tests: E. van Krimpen-Stoop and R. Meijer, 2000).
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

    /** @throws IllegalArgumentException if {@code logRatio} is out of range */
    public AnsweringPattern {
        if (!(Math.abs(logRatio) <= WALL)) {
            throw new IllegalArgumentException("logRatio must be from -4 to 4, not " + logRatio);
        }
    }

    /**
     * The pattern after one more answer that the learner chose. "I don't know" is no choice, and is not told here.
     *
     * @param answer what was answered
     * @param predicted how likely that answer was from what was believed before it, above 0
     */
    public AnsweringPattern after(Measure answer, double predicted) {
        double sum = logRatio + Math.log(chance(answer) / Math.max(predicted, Double.MIN_NORMAL));
        return new AnsweringPattern(Math.max(-WALL, Math.min(WALL, sum)));
    }

    /**
     * The pattern after something that the learner did, or that a helper saw her do. Such an act weighs more than an
     * answer: three acts clear the strongest suspicion that {@link #looksRandom} begins with.
     */
    public AnsweringPattern afterAct() {
        return logRatio > 0 ? new AnsweringPattern(Math.max(0, logRatio - 1)) : this;
    }

    /** The probability of an answer by chance: the guessing parameter, or without one, equal for all categories. */
    private static double chance(Measure answer) {
        double guessing = answer.parameters().guessing();
        if (guessing > 0) {
            return answer.category() > 0 ? guessing : 1 - guessing;
        }
        return 1.0 / (answer.parameters().thresholds().size() + 1);
    }

    /** Tells whether chance explains the answers clearly better, so that what they say is doubted. */
    public boolean looksRandom() {
        return logRatio >= SUSPECT;
    }

    /** The probability that the answers were chosen at random, if chance and meaning were equally likely before. */
    double probability() {
        return ResponseModel.logistic(logRatio);
    }
}
