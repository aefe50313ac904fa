package org.inclusion.lab.simulation;

import org.inclusion.assessment.StopRule;

/**
 * Stops when every area asked about is known well enough: the usual rule, beside which ours is measured.
 *
 * @param sd standard deviation on the logistic scale, above 0
 */
public record AimedDoubt(double sd) implements StopRule {

    /**
     * Checks the range.
     *
     * @param sd standard deviation
     * @throws IllegalArgumentException if it is not above 0
     */
    public AimedDoubt {
        if (!(sd > 0)) {
            throw new IllegalArgumentException("the target sd must be above 0, not " + sd);
        }
    }

    @Override
    public boolean stops(Situation now) {
        return now.areas().stream()
                .allMatch(area -> now.belief().sd(now.beliefs().indexOf(area)) <= sd);
    }
}
