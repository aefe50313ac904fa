package org.inclusion.assessment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.LevelProbabilities;
import org.inclusion.autonomy.ResponseModel;

/**
 * Stops when going on is worth too little: the value of a question is how much more probable the most probable level is
 * expected to become by it (after R. Howard, Information Value Theory, 1966).
 *
 * <p>One area, k more questions (2, 4 or 6, the most informative open ones at the mean): the variance is expected to
 * shrink to s_k² = 1 / (1/s² + .88·ΣI), and the mean to move by N(0, s² − s_k²). The factor .88 is there because the
 * best questions at the mean are not quite the best at the true ability. Several areas: questions of area a shrink
 * every area j through the covariance, to V_jj + (V_ja / V_aa)² · (s_k² − V_aa), and the value is the sum over
 * the areas,
 *
 * <pre>value = max over a and k of  Σ_j ( E[max level probability of j after] − now ) / k</pre>
 *
 * where k questions are open, or as many as are. The rule never stops while an area still lacks the acts that a level
 * asks, or three, as long as the area has questions left.
 */
final class ValueOfInformation implements StopRule {

    private static final int[] LOOK_AHEAD = {2, 4, 6};

    private static final int FURTHEST = LOOK_AHEAD[LOOK_AHEAD.length - 1];

    /** After fewer questions, an area's belief says too little of what it would learn, whatever the policy asks. */
    private static final int FIRST_QUESTIONS = 3;

    private static final double SHARE_OF_INFORMATION = .88;

    /** Nodes of the move of the mean, in standard deviations, with normal weights: within a hundredth. */
    private static final int NODES = 41;

    private static final double REACH = 4;

    private final double least;

    ValueOfInformation(double least) {
        this.least = least;
    }

    @Override
    public boolean stops(Situation now) {
        AskedQuestions asked = new AskedQuestions(now.bank(), now.areas(), now.asked());
        return !asked.needsMore(Math.max(FIRST_QUESTIONS, now.policy().minimumActs())) && value(now, asked) < least;
    }

    /** The value of each of the best few next questions. */
    private static double value(Situation now, AskedQuestions asked) {
        return now.bank().areas().stream()
                .filter(area -> asked.isAbout(area.area()))
                .mapToDouble(area -> value(now, asked, area))
                .max()
                .orElse(0);
    }

    private static double value(Situation now, AskedQuestions asked, AreaQuestions questions) {
        int area = now.beliefs().indexOf(questions.area());
        double[] information = mostInformative(questions, asked, now.belief().mean(area));
        return Arrays.stream(LOOK_AHEAD)
                .map(ahead -> Math.min(ahead, information.length))
                .filter(ahead -> ahead > 0)
                .mapToDouble(ahead -> gain(now, area, sumOfFirst(ahead, information)) / ahead)
                .reduce(0, Math::max);
    }

    /** The information of the best open questions of an area at an ability, the most first. */
    private static double[] mostInformative(AreaQuestions area, AskedQuestions asked, double ability) {
        double[] rising = area.questions().stream()
                .filter(asked::isOpen)
                .mapToDouble(
                        question -> ResponseModel.information(question.item().parameters(), ability))
                .sorted()
                .toArray();
        return IntStream.range(0, Math.min(FURTHEST, rising.length))
                .mapToDouble(i -> rising[rising.length - 1 - i])
                .toArray();
    }

    /**
     * A plain sum from the first to the last: the sum of a stream compensates rounding, and so differs in its last bit.
     */
    private static double sumOfFirst(int count, double[] numbers) {
        return Arrays.stream(numbers).limit(count).reduce(0, Double::sum);
    }

    /** How much surer the most probable levels become, summed over the areas asked about, by so much information. */
    private static double gain(Situation now, int area, double information) {
        Belief belief = now.belief();
        double variance = belief.covariance(area, area);
        double goes = variance - 1 / (1 / variance + SHARE_OF_INFORMATION * information);
        return now.areas().stream()
                .mapToInt(now.beliefs()::indexOf)
                .mapToDouble(j -> {
                    double share = belief.covariance(j, area) / variance;
                    return surer(now, belief.mean(j), belief.covariance(j, j), share * share * goes);
                })
                .reduce(0, Double::sum);
    }

    /** How much surer the most probable level of one area becomes, when so much of the area's variance goes. */
    private static double surer(Situation now, double mean, double variance, double goes) {
        if (!(goes > 0 && goes < variance)) {
            // Nothing to learn, which rounding may even make a little less than nothing.
            return 0;
        }
        double after = Math.sqrt(variance - goes);
        double move = Math.sqrt(goes);
        double mass = 0;
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            double z = REACH * (2.0 * i / (NODES - 1) - 1);
            double weight = Math.exp(-z * z / 2);
            mass += weight;
            sum += weight * highest(now, mean + z * move, after);
        }
        return sum / mass - highest(now, mean, Math.sqrt(variance));
    }

    private static double highest(Situation now, double mean, double sd) {
        LevelProbabilities levels = now.policy().levels(mean, sd);
        return levels.of(levels.mostProbable());
    }
}
