package org.inclusion.cohort;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.id.AreaId;

/** Adds up the people of one structure. Used by one thread. */
final class StructureSums {

    private final Map<AreaId, AreaSums> established = new HashMap<>();
    private long people;

    /** The people whose level is established in one area: how many, and their levels. */
    private record AreaSums(long people, FirstAndLast levels) {

        static final AreaSums NOBODY = new AreaSums(0, FirstAndLast.NOBODY);

        AreaSums plus(FirstAndLast one) {
            return new AreaSums(people + 1, levels.plus(one));
        }
    }

    /** Adds a person, with the areas in which a level of hers is established. */
    void add(Map<AreaId, FirstAndLast> areas) {
        people++;
        areas.forEach((area, levels) ->
                established.merge(area, AreaSums.NOBODY.plus(levels), (sums, one) -> sums.plus(levels)));
    }

    /** A row for each area, also for an area in which nothing is known of anybody. */
    List<CohortRow> rows(String structure, List<AreaId> areas, Instant computedAt) {
        return areas.stream()
                .map(area -> {
                    AreaSums sums = established.getOrDefault(area, AreaSums.NOBODY);
                    return new CohortRow(
                            structure,
                            area,
                            people,
                            people - sums.people(),
                            sums.levels().first().millionths(),
                            sums.levels().last().millionths(),
                            computedAt);
                })
                .toList();
    }
}
