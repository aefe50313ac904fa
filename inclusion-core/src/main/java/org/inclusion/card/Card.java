package org.inclusion.card;

import java.time.Instant;
import java.time.LocalDate;
import org.inclusion.access.LearnerId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A card with six characters that open one step of a path at home, without signing in. With its signs any holder can
 * practise one step, and sees nothing of the learner to whom it was given.
 *
 * @param code the signs on the card, of the {@link CardSigns} shape
 * @param learner to whom it was given
 * @param path the path's id
 * @param step the id of a step on the path
 * @param givenBy the id of the actor who gave it: a helper, or the learner herself
 * @param givenAt when it was given
 * @param lastDay the last calendar day on which it opens anything
 * @param revokedAt when it was taken back, or null
 */
public record Card(
        String code,
        LearnerId learner,
        PathId path,
        StepId step,
        String givenBy,
        Instant givenAt,
        LocalDate lastDay,
        @Nullable Instant revokedAt) {

    /** For how many days after its last day results come in: a telephone may have had no network. Sixty from issue on. */
    private static final int RESULTS_AFTER = 30;

    /**
     * Checks the signs.
     *
     * @throws IllegalArgumentException if the code has another shape
     */
    public Card {
        if (!CardSigns.areSigns(code)) {
            throw new IllegalArgumentException("the code of a card is " + CardSigns.LENGTH + " of its signs");
        }
    }

    /**
     * Tells whether the card opens its step.
     *
     * @param day a calendar day
     * @return true up to its last day, unless it was taken back
     */
    public boolean opensOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(lastDay);
    }

    /**
     * Tells whether what was done with the card is taken in.
     *
     * @param day a calendar day
     * @return true up to {@link #lastDayForResults}, unless it was taken back
     */
    public boolean takesResultsOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(lastDayForResults());
    }

    /**
     * The last calendar day on which home results of the card come in and wait: sixty days after it was given.
     *
     * @return thirty days after its last day
     */
    public LocalDate lastDayForResults() {
        return lastDay.plusDays(RESULTS_AFTER);
    }

    /**
     * The card under other ids, when one of them has become another.
     *
     * @param otherLearner the id of the learner from now on
     * @param otherGiver the id of whoever gave the card, from now on
     * @return the same card, with everything else as it was
     */
    public Card under(LearnerId otherLearner, String otherGiver) {
        return new Card(code, otherLearner, path, step, otherGiver, givenAt, lastDay, revokedAt);
    }
}
