package org.inclusion.assessment;

import java.util.Arrays;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.id.AreaId;

/**
 * The value of going on: how much more probable the most probable level is expected to become, by question.
 *
 * <p>One area, k more questions (2, 4 or 6, the most informative open ones at the mean): the variance is expected to shrink
 * to s_k² = 1 / (1/s² + .88·ΣI), .88 as the best questions at the mean are not quite the best at the truth, and the mean to
 * move by N(0, s² − s_k²). Several areas: questions of area a shrink every area j through the covariance, to
 * V_jj + (V_ja / V_aa)² · (s_k² − V_aa), and the value is the sum over the areas,
 *
 * <pre>value = max over a and k of  Σ_j ( E[max level probability of j after] − now ) / k</pre>
 *
 * where k questions are open, or as many as are. It never stops while an area still lacks the acts that a level asks: three
 * at the least, as long as it has questions left. For one area the value is that area's own (after the idea of R. Howard, Information Value Theory, 1966).
 */
final class ValueOfInformation implements StopRule {

    private static final int[] LOOK_AHEAD = {2, 4, 6};

    /** Before so many questions an area's belief says too little of what it would learn, whatever the policy asks. */
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

    /** What the best few next questions are worth, each. */
    private static double value(Situation now, AskedQuestions asked) {
        double best = 0;
        for (AreaQuestions items : now.bank().areas()) {
            if (!asked.isAbout(items.area)) {
                continue;
            }
            int area = now.beliefs().indexOf(items.area);
            double[] information =
                    mostInformative(now, items, asked, now.belief().mean(area));
            for (int ahead : LOOK_AHEAD) {
                int left = Math.min(ahead, information.length);
                if (left > 0) {
                    double sum = 0;
                    for (int i = 0; i < left; i++) {
                        sum += information[i];
                    }
                    best = Math.max(best, gain(now, area, sum) / left);
                }
            }
        }
        return best;
    }

    /** The information of the best open questions of an area at an ability, the most first. */
    private static double[] mostInformative(Situation now, AreaQuestions items, AskedQuestions asked, double ability) {
        // Those that are not open stay 0, and sort before the others.
        double[] rising = new double[items.places.length];
        int open = 0;
        for (int place : items.places) {
            if (asked.isOpen(place, AskedQuestions.ANY)) {
                rising[open++] =
                        ResponseModel.information(now.bank().items().get(place).parameters(), ability);
            }
        }
        Arrays.sort(rising);
        double[] falling = new double[Math.min(open, LOOK_AHEAD[LOOK_AHEAD.length - 1])];
        for (int i = 0; i < falling.length; i++) {
            falling[i] = rising[rising.length - 1 - i];
        }
        return falling;
    }

    /** How much surer the most probable levels become, summed over the areas asked about, by so much information. */
    private static double gain(Situation now, int area, double information) {
        Belief belief = now.belief();
        double variance = belief.covariance(area, area);
        double goes = variance - 1 / (1 / variance + SHARE_OF_INFORMATION * information);
        double gain = 0;
        for (AreaId id : now.areas()) {
            int j = now.beliefs().indexOf(id);
            double share = belief.covariance(j, area) / variance;
            gain += surer(now, belief.mean(j), belief.covariance(j, j), share * share * goes);
        }
        return gain;
    }

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
        var levels = now.policy().levels(mean, sd);
        return levels.of(levels.mostProbable());
    }
}
