package org.inclusion.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.inclusion.autonomy.LevelProbabilities;
import org.inclusion.evidence.Help;

/** Adds up the people of one structure. Whole numbers are added, so that no order matters. */
final class StructureSums {

    private static final int LEVELS = Help.values().length;
    private static final double MILLIONTHS = 1_000_000;

    /** By area: how many people, then the sums at first, then the sums at last. */
    private final Map<String, long[]> established = new HashMap<>();

    private long people;

    /** One person's levels in an area: when hers was first established, and at her last evidence. */
    record FirstAndLast(LevelProbabilities first, LevelProbabilities last) {}

    /** Adds a person, with the areas in which a level of hers is established. */
    void add(Map<String, FirstAndLast> areas) {
        people++;
        areas.forEach((area, levels) -> {
            long[] sums = established.computeIfAbsent(area, none -> new long[1 + 2 * LEVELS]);
            sums[0]++;
            for (Help level : Help.values()) {
                sums[1 + level.category()] += Math.round(levels.first().of(level) * MILLIONTHS);
                sums[1 + LEVELS + level.category()] += Math.round(levels.last().of(level) * MILLIONTHS);
            }
        });
    }

    /** A row for each area, also for those of which nothing is known of anybody. */
    List<CohortRow> rows(String structure, List<String> areas, Instant computedAt) {
        List<CohortRow> rows = new ArrayList<>();
        for (String area : areas) {
            long[] sums = established.getOrDefault(area, new long[1 + 2 * LEVELS]);
            rows.add(new CohortRow(
                    structure, area, people, people - sums[0], levels(sums, 1), levels(sums, 1 + LEVELS), computedAt));
        }
        return rows;
    }

    private static List<Long> levels(long[] sums, int from) {
        return LongStream.of(sums).skip(from).limit(LEVELS).boxed().toList();
    }
}
