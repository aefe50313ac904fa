package org.inclusion.autonomy;

import org.inclusion.annotation.Internal;

/**
 * The share of information that a further response to one item adds. Responses to one item depend on each other, since
 * the learner has seen the item (local dependence: W. Yen, Applied Psychological Measurement 8, 1984); so n of them
 * tell as much as n / (1 + (n − 1) ρ) responses to different items (the design effect of a cluster: L. Kish, Survey
 * Sampling, 1965). With ρ = ½ no number of repetitions tells as much as two new items. The share of a response is what
 * it adds to that number.
 */
@Internal
public final class LocalDependence {

    /** How alike two responses to one item are, 0 to 1. */
    private static final double ALIKE = .5;

    private LocalDependence() {}

    /**
     * How much a response counts after earlier ones to its item.
     *
     * @param before how many there were before it, 0 or more
     * @return above 0, and 1 where there was none before
     */
    public static double share(int before) {
        return before == 0 ? 1 : worth(before + 1) - worth(before);
    }

    /** How many responses to different items so many responses to one item are worth: from 1 towards 1 / ρ. */
    static double worth(int responses) {
        return responses / (1 + (responses - 1) * ALIKE);
    }
}
