package org.inclusion.lab.tracking;

import org.inclusion.skill.ItemParameters;

/** How differently helpers judge: a shift of all thresholds, one standard deviation on the logistic scale. */
final class Severity {

    /** The library's own, which it keeps to itself. */
    static final double SD = .4;

    private Severity() {}

    /** An item as an unknown helper's judgement of it tells: less sure. */
    static ItemParameters in(ItemParameters item) {
        return new ItemParameters(
                item.discrimination(), item.thresholds(), item.guessing(), Math.hypot(item.difficultySd(), SD));
    }
}
