package org.inclusion.assessment;

import java.util.List;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.id.AreaId;
import org.inclusion.id.QuestionId;

/**
 * Decides when an assessment knows enough to stop asking. <strong>Port.</strong> Implemented by the library, and by a
 * host that wants another rule. Pure and thread-safe. The assessment's length and the learner's own "stop" end it in
 * any case.
 */
public interface StopRule {

    /**
     * How far an assessment is.
     *
     * @param beliefs the model of the belief
     * @param belief what is believed of the learner
     * @param policy where the levels are cut
     * @param bank the questions
     * @param areas ids of the areas it asks about
     * @param asked ids of the questions asked so far, in the order asked
     */
    record Situation(
            BeliefModel beliefs,
            Belief belief,
            AutonomyPolicy policy,
            QuestionBank bank,
            List<AreaId> areas,
            List<QuestionId> asked) {}

    /** Tells whether nothing more needs to be asked. */
    boolean stops(Situation now);

    /** Never stops: the assessment goes on to its full length. */
    static StopRule never() {
        return now -> false;
    }

    /**
     * Stops when every area asked about is known well enough: the usual rule of computerised adaptive tests (D. Weiss
     * and G. Kingsbury, Journal of Educational Measurement 21, 1984).
     *
     * @param target the widest doubt about an area, one standard deviation on the logistic scale, above 0; .35 is usual
     * @throws IllegalArgumentException if the target is not above 0
     */
    static StopRule sd(double target) {
        return new KnownWithin(target);
    }

    /**
     * Stops when a further question would hardly change which level is the most probable one.
     *
     * @param least the least a question must be worth, in expected probability of the right level, above 0; .004
     *     is usual
     * @throws IllegalArgumentException if it is not above 0
     */
    static StopRule valueOfInformation(double least) {
        if (!(least > 0)) {
            throw new IllegalArgumentException("the least value must be above 0, not " + least);
        }
        return new ValueOfInformation(least);
    }
}
