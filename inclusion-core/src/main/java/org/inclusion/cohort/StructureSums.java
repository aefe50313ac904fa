package org.inclusion.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.autonomy.LevelProbabilities;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;

/** Adds up the people of one structure. Whole numbers are added, so that no order matters. */
final class StructureSums {

    private static final int LEVELS = Help.values().length;
    private static final double MILLIONTHS = 1_000_000;

    /** By area: the sums at first, then the sums at last, then how many people. */
    private final Map<AreaId, long[]> established = new HashMap<>();

    private long people;

    /**
     * One person's levels in an area, in millionths: at first, and at last.
     *
     * @param before what was noted of her there before, or null
     * @param now what is to be last now
     */
    static long[] firstAndLast(long @Nullable [] before, LevelProbabilities now) {
        long[] levels = before == null ? new long[2 * LEVELS] : before;
        for (Help level : Help.values()) {
            long millionths = Math.round(now.of(level) * MILLIONTHS);
            levels[LEVELS + level.category()] = millionths;
            if (before == null) {
                levels[level.category()] = millionths;
            }
        }
        return levels;
    }

    /** Adds a person, with the areas in which a level of hers is established. */
    void add(Map<AreaId, long[]> areas) {
        people++;
        for (Map.Entry<AreaId, long[]> area : areas.entrySet()) {
            long[] levels = area.getValue();
            long[] sums = established.getOrDefault(area.getKey(), new long[2 * LEVELS + 1]);
            established.put(area.getKey(), sums);
            for (int i = 0; i < levels.length; i++) {
                sums[i] += levels[i];
            }
            sums[2 * LEVELS]++;
        }
    }

    /** A row for each area, also for those of which nothing is known of anybody. */
    List<CohortRow> rows(String structure, List<AreaId> areas, Instant computedAt) {
        List<CohortRow> rows = new ArrayList<>();
        for (AreaId area : areas) {
            long[] sums = established.getOrDefault(area, new long[2 * LEVELS + 1]);
            rows.add(new CohortRow(
                    structure,
                    area,
                    people,
                    people - sums[2 * LEVELS],
                    levels(sums, 0),
                    levels(sums, LEVELS),
                    computedAt));
        }
        return rows;
    }

    private static List<Long> levels(long[] sums, int from) {
        return List.of(sums[from], sums[from + 1], sums[from + 2], sums[from + 3]);
    }
}
