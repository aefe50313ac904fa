package org.inclusion.journey;

import java.time.LocalDate;
import org.inclusion.access.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A learner in a helper's list: whether she is there today, and the day of the last news. Nothing says how well
 * anybody does.
 *
 * @param learner the accompanied person
 * @param today whether she is in front of the helper today
 * @param lastNews the calendar day of the latest evidence of any kind, or null where there is none
 * @param withoutNews whether there has been no news for {@value #DAYS_WITHOUT_NEWS} days, or ever
 */
public record AccompaniedPerson(
        LearnerId learner, boolean today, @Nullable LocalDate lastNews, boolean withoutNews) {

    /**
     * The number of calendar days without news after which a helper is reminded: about the time from one monthly
     * appointment to the next, so that nobody is asked after between two, and nobody is forgotten after one.
     */
    public static final int DAYS_WITHOUT_NEWS = 30;
}
