package org.inclusion.assessment;

import java.util.List;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.id.AreaId;
import org.inclusion.id.QuestionId;

/**
 * When enough is known. Pure and thread-safe; the length of the assessment and the person's own "stop" come on top.
 */
public interface StopRule {

    /**
     * Where an assessment is.
     *
     * @param beliefs the model of the belief
     * @param belief what is believed of her
     * @param policy where the levels are cut
     * @param bank the questions
     * @param areas ids of the areas it asks about
     * @param asked ids of the questions asked so far, the first first
     */
    record Situation(
            BeliefModel beliefs,
            Belief belief,
            AutonomyPolicy policy,
            QuestionBank bank,
            List<AreaId> areas,
            List<QuestionId> asked) {}

    /**
     * Whether nothing more needs to be asked.
     *
     * @param now where the assessment is
     * @return true to stop
     */
    boolean stops(Situation now);

    /**
     * Goes on to the end.
     *
     * @return never stops
     */
    static StopRule never() {
        return now -> false;
    }

    /**
     * Stops when a further question would hardly change which level is the most probable one.
     *
     * @param least the least a question must be worth, in expected probability of the right level, above 0; .004 is usual
     * @return the rule
     * @throws IllegalArgumentException if it is not above 0
     */
    static StopRule valueOfInformation(double least) {
        if (!(least > 0)) {
            throw new IllegalArgumentException("the least value must be above 0, not " + least);
        }
        return new ValueOfInformation(least);
    }
}
