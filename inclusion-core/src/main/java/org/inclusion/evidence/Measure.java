package org.inclusion.evidence;

import org.inclusion.skill.ItemParameters;

/**
 * The part of a piece of evidence that is about ability: the parameters of the item, the category that was reached on
 * it, and whether that comes from something done or answered, or from a self-report alone. A measure is found once, at
 * first receipt, in the version of the pack that the evidence names, so that a belief can be recomputed for ever
 * without the pack.
 *
 * @param parameters the item's parameters
 * @param category the category, from 0 to the number of thresholds
 * @param observed true for something done or answered; false for a self-report, which alone establishes no level
 */
public record Measure(ItemParameters parameters, int category, boolean observed) {

    /**
     * Checks the category.
     *
     * @throws IllegalArgumentException if the item has no such category
     */
    public Measure {
        if (category < 0 || category > parameters.thresholds().size()) {
            throw new IllegalArgumentException("category " + category + " outside 0.."
                    + parameters.thresholds().size());
        }
    }
}
