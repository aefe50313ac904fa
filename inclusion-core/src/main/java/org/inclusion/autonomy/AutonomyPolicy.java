package org.inclusion.autonomy;

import java.time.Period;
import org.inclusion.evidence.Help;

/**
 * When a level of help may be shown for an area, and where one level ends and the next begins. A host may set it.
 *
 * @param firstCut the ability below which the level is {@code SHOWN}
 * @param secondCut the ability below which the level is {@code TOGETHER}
 * @param thirdCut the ability below which the level is {@code SUPPORTED}; above, it is {@code ALONE}
 * @param confidence the probability that a level needs to be shown, between 0 and 1. Where the most probable level does
 *     not reach it alone, its probability is added to that of the more probable neighbour, and of the two the one with
 *     more help is shown
 * @param widestDoubt the largest standard deviation of the ability, on the logistic scale, with which a level is shown.
 *     It is below that of the prior, so that the prior alone never shows a level
 * @param minimumActs the minimum number of acts in the area behind a level, 1 or more. Answers to questions count, but
 *     at least one act must be something that was done or seen. Self-reports do not count
 * @param minimumSkills the minimum number of different skills of the area that these acts are about, 1 or more
 * @param reviewAfter the time without evidence in the area after which the helper and the learner should review
 *     the level
 */
public record AutonomyPolicy(
        double firstCut,
        double secondCut,
        double thirdCut,
        double confidence,
        double widestDoubt,
        int minimumActs,
        int minimumSkills,
        Period reviewAfter) {

    /** @throws IllegalArgumentException naming what is out of range */
    public AutonomyPolicy {
        if (!(firstCut < secondCut && secondCut < thirdCut)
                || Double.isInfinite(firstCut)
                || Double.isInfinite(thirdCut)) {
            throw new IllegalArgumentException("cuts must rise and be finite");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be between 0 and 1");
        }
        if (!(widestDoubt > 0) || Double.isInfinite(widestDoubt)) {
            throw new IllegalArgumentException("widestDoubt must be above 0 and finite");
        }
        if (reviewAfter.isNegative() || reviewAfter.isZero()) {
            throw new IllegalArgumentException("reviewAfter must be above 0");
        }
        if (minimumActs < 1) {
            throw new IllegalArgumentException("minimumActs must be 1 or more: the prior alone shows no level");
        }
        if (minimumSkills < 1) {
            throw new IllegalArgumentException("minimumSkills must be 1 or more");
        }
    }

    /**
     * The default: cuts at −1, 0 and 1; a level of probability .4 or more, with a doubt of 1 at most, on three acts
     * about two skills; to be reviewed after twelve months.
     *
     * <p>Four tenths is what five short questions at a counter can reach for a level in the middle of the scale, well
     * above the quarter that chance gives; a level that is off is then mostly off by one.
     */
    public static AutonomyPolicy standard() {
        return new AutonomyPolicy(-1, 0, 1, .4, 1, 3, 2, Period.ofMonths(12));
    }

    /**
     * How probable each level is, for a normal belief cut at the three cuts.
     *
     * @param mean the belief's mean, logistic scale
     * @param sd the belief's standard deviation, above 0
     */
    public LevelProbabilities levels(double mean, double sd) {
        double first = NormalDistribution.cumulative((firstCut - mean) / sd);
        double second = NormalDistribution.cumulative((secondCut - mean) / sd);
        double third = NormalDistribution.cumulative((thirdCut - mean) / sd);
        double[] probabilities = new double[Help.values().length];
        probabilities[Help.SHOWN.category()] = first;
        probabilities[Help.TOGETHER.category()] = second - first;
        probabilities[Help.SUPPORTED.category()] = third - second;
        probabilities[Help.ALONE.category()] = 1 - third;
        return new LevelProbabilities(probabilities);
    }
}
