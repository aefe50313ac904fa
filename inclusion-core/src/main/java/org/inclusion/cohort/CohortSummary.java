package org.inclusion.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * The sums that a coordinator sees of the people of a structure, over ten or more of them. Each number counts nobody, or ten
 * people and more, and no smaller number of people can be had by subtraction. The probabilities of a level, added up over ten
 * people, may come to one. A figure stands, with its time, until ten people are new to it: two summaries that differ, differ by
 * ten people. Immutable.
 *
 * @param structure the structure's id
 * @param computedAt when the people were counted; null where that was never done, or where there are fewer than ten people
 * @param people how many people the structure has ever accompanied; null where it is not shown
 * @param areas the areas of which something is shown, by id
 */
public record CohortSummary(
        String structure,
        @Nullable Instant computedAt,
        @Nullable Long people,
        List<Area> areas) {

    /**
     * One area.
     *
     * @param area the area's id
     * @param established of how many people a level is established: 0, or ten and more
     * @param notEstablished of how many it is not: 0, or ten and more; null where it is not shown
     * @param first how the established were distributed over the levels when theirs was first established: sums of
     *     probabilities over all of them, each rounded to whole people by itself; empty where there is nobody
     * @param last how the same people are distributed by their last evidence
     * @param computedAt when the levels were summed up
     */
    public record Area(
            AreaId area,
            long established,
            @Nullable Long notEstablished,
            Map<Help, Long> first,
            Map<Help, Long> last,
            Instant computedAt) {

        /** Copies the sums. */
        public Area {
            first = Map.copyOf(first);
            last = Map.copyOf(last);
        }
    }

    /** Copies the list. */
    public CohortSummary {
        areas = List.copyOf(areas);
    }
}
