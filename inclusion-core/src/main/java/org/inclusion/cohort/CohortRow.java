package org.inclusion.cohort;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one structure's people in one area, as a store keeps them. Nobody is shown a row as it is, because a
 * figure may be about few people: a coordinator sees a {@link CohortSummary}. The sums of levels are about ten people
 * or more, or they are 0.
 *
 * @param structure the structure's id
 * @param area the area's id
 * @param people how many people with evidence in the structure it has ever accompanied; one number in all of its areas
 * @param notEstablished how many of them are not among those whose levels are summed up in the area
 * @param first the sums of the level probabilities of all others when their level was first established: by {@link
 *     Help#category}, in millionths of a person, so that no order of adding matters
 * @param last the sums for those people at their last evidence
 * @param computedAt when the levels were summed up, in microseconds
 * @param peopleAt when the people were counted, in microseconds; one time in all areas of the structure
 * @param peopleBefore the number of people that {@code people} took the place of, the same in all of its areas; null
 *     where there was none, or it was not shown
 * @param levelsBefore the sums that {@code last} took the place of; null where there were none, or they were not shown
 */
public record CohortRow(
        String structure,
        AreaId area,
        long people,
        long notEstablished,
        List<Long> first,
        List<Long> last,
        Instant computedAt,
        Instant peopleAt,
        @Nullable EarlierPeople peopleBefore,
        @Nullable EarlierLevels levelsBefore) {

    /**
     * Checks the figures and copies the sums.
     *
     * @throws IllegalArgumentException if a figure cannot be one of people, or there is not one sum for each level
     */
    public CohortRow {
        first = sums("first", first);
        last = sums("last", last);
        if (notEstablished < 0 || notEstablished > people) {
            throw new IllegalArgumentException("notEstablished " + notEstablished + " of people " + people);
        }
    }

    /** A row that took the place of none. */
    public CohortRow(
            String structure,
            AreaId area,
            long people,
            long notEstablished,
            List<Long> first,
            List<Long> last,
            Instant computedAt,
            Instant peopleAt) {
        this(structure, area, people, notEstablished, first, last, computedAt, peopleAt, null, null);
    }

    static List<Long> sums(String name, List<Long> sums) {
        if (sums.size() != Help.values().length || Collections.min(sums) < 0) {
            throw new IllegalArgumentException(name + " has not one sum for each level, none below 0: " + sums);
        }
        return List.copyOf(sums);
    }
}
