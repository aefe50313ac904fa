package org.inclusion.autonomy;

import java.time.Period;
import org.inclusion.evidence.Help;

/**
 * When a level of help may be shown for an area, and where one level ends and the next begins. A host may set it.
 *
 * @param firstCut ability below which everything is best shown
 * @param secondCut ability below which doing together is useful
 * @param thirdCut ability below which some support is useful
 * @param confidence how probable the level must be, between 0 and 1
 * @param widestDoubt how wide the doubt about the ability may be at the most, one standard deviation on the logistic scale;
 *     below the prior's, so that the prior shows no level however many acts tell nothing
 * @param minimumActs how many acts of the area a level rests on at least, 1 or more; self-reports do not count
 * @param minimumSkills on how many skills of the area these acts are at least, 1 or more: one thing done often is one thing
 * @param reviewAfter after how long without evidence of the area the helper and the learner should talk about the level again
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
     * The default: cuts at −1, 0 and 1; a level of probability .4 or more, with a doubt of 1 at the most, on three acts about
     * two skills; to be reviewed after twelve months.
     *
     * <p>Four tenths is what five short questions at a counter can reach for a level in the middle of the scale, well above
     * the quarter that chance gives; a level that is off is then mostly off by one.
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
