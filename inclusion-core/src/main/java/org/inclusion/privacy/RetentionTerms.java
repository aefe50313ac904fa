package org.inclusion.privacy;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long things are kept: the time from the last contact until the erasure of a learner is requested, and the times
 * for looks and for day relations. Immutable.
 *
 * @param afterLastContact the erasure of a learner is requested when the last contact with her is longer ago: one month
 *     to ten years
 * @param looks how long a look stays in the list of those who looked: one day to ten years
 * @param dayRelations how long a day relation stays once its day is over: one day to ten years. The latest of each
 *     learner and of each helper stays longer, since it is a contact
 */
public record RetentionTerms(Period afterLastContact, Period looks, Period dayRelations) {

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

    private static final Period LONGEST = Period.ofYears(10);

    /**
     * Checks the terms.
     *
     * @throws IllegalArgumentException naming the term that is too short or too long
     */
    public RetentionTerms {
        require("afterLastContact", afterLastContact, Period.ofMonths(1));
        require("looks", looks, Period.ofDays(1));
        require("dayRelations", dayRelations, Period.ofDays(1));
    }

    private static void require(String name, Period term, Period shortest) {
        LocalDate end = SOME_DAY.plus(term);
        if (end.isBefore(SOME_DAY.plus(shortest)) || end.isAfter(SOME_DAY.plus(LONGEST))) {
            throw new IllegalArgumentException(name + ": " + term + "; it is from " + shortest + " to " + LONGEST);
        }
    }

    /**
     * Two years after the last contact, as the CNIL recommends for social services (2021-028); one year for looks; one
     * month for day relations.
     *
     * @return the terms where a host says nothing else
     */
    public static RetentionTerms standard() {
        return new RetentionTerms(Period.ofYears(2), Period.ofYears(1), Period.ofMonths(1));
    }
}
