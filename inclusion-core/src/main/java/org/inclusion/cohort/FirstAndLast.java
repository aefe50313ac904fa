package org.inclusion.cohort;

import org.inclusion.autonomy.LevelProbabilities;

/**
 * The levels of people in one area: when their level was first established, and at their last evidence.
 *
 * @param first at first
 * @param last at last
 */
record FirstAndLast(LevelSums first, LevelSums last) {

    static final FirstAndLast NOBODY = new FirstAndLast(LevelSums.NOBODY, LevelSums.NOBODY);

    static FirstAndLast of(LevelProbabilities levels) {
        LevelSums now = LevelSums.of(levels);
        return new FirstAndLast(now, now);
    }

    FirstAndLast then(FirstAndLast later) {
        return new FirstAndLast(first, later.last);
    }

    FirstAndLast plus(FirstAndLast more) {
        return new FirstAndLast(first.plus(more.first), last.plus(more.last));
    }
}
