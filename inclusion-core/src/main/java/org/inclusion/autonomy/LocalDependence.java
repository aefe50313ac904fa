package org.inclusion.autonomy;

import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Measure;
import org.inclusion.skill.ItemParameters;

/**
 * How much an item says when it is done again. Responses to one item depend on each other, since she has seen it (local
 * dependence: W. Yen, Applied Psychological Measurement 8, 1984); so n of them tell as much as n / (1 + (n − 1) ρ) responses to
 * different items (the design effect of a cluster: L. Kish, Survey Sampling, 1965). With ρ = ½ no number of repetitions tells as
 * much as two new items. The nth response has the growth of that number as its share of information, and since an item's
 * information grows with the square of its discrimination, the discrimination is multiplied by the root of the share.
 */
@Internal
public final class LocalDependence {

    /** How alike two responses to one item are, 0 to 1. */
    private static final double ALIKE = .5;

    private LocalDependence() {}

    /**
     * What a response says of ability after earlier ones to its item.
     *
     * @param measure what the response would say if it were the first
     * @param before how many there were before it, 0 or more
     */
    public static Measure after(int before, Measure measure) {
        if (before == 0) {
            return measure;
        }
        ItemParameters item = measure.parameters();
        double share = worth(before + 1) - worth(before);
        return new Measure(
                new ItemParameters(
                        item.discrimination() * Math.sqrt(share),
                        item.thresholds(),
                        item.guessing(),
                        item.difficultySd()),
                measure.category(),
                measure.observed());
    }

    /** How many responses to different items so many responses to one item are worth: from 1 towards 1 / ρ. */
    static double worth(int responses) {
        return responses / (1 + (responses - 1) * ALIKE);
    }
}
