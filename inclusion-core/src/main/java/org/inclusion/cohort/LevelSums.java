package org.inclusion.cohort;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.inclusion.autonomy.LevelProbabilities;
import org.inclusion.evidence.Help;

/**
 * Level probabilities of people, added up in whole millionths of a person, so that no order of adding matters.
 *
 * @param millionths by {@link Help#category}
 */
record LevelSums(List<Long> millionths) {

    static final LevelSums NOBODY = new LevelSums(List.of(0L, 0L, 0L, 0L));

    private static final double PERSON = 1_000_000;

    static LevelSums of(LevelProbabilities levels) {
        return new LevelSums(Arrays.stream(Help.values())
                .map(level -> Math.round(levels.of(level) * PERSON))
                .toList());
    }

    /** The level with the largest sum; of two equal ones, the one with more help. */
    Help mostProbable() {
        return Arrays.stream(Help.values())
                .reduce((best, level) -> of(level) > of(best) ? level : best)
                .orElseThrow();
    }

    private long of(Help level) {
        return millionths.get(level.category());
    }

    LevelSums plus(LevelSums more) {
        return new LevelSums(IntStream.range(0, millionths.size())
                .mapToObj(i -> millionths.get(i) + more.millionths.get(i))
                .toList());
    }
}
