package org.inclusion.card;

import java.time.Instant;
import java.time.LocalDate;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Quotas;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A card with a code of six characters, by which its holder practises one step of a path at home without signing in.
 * The holder sees nothing of the learner to whom the card was given.
 *
 * @param code the code on the card, of the {@link CardSigns} shape
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

    /** The quota of cards given. */
    public static final Quotas.Kind QUOTA = new Quotas.Kind("CARD", "cards given", 50);

    /** The days after a card's last day on which results are accepted: a telephone may have had no network. */
    private static final int RESULTS_AFTER = 30;

    /**
     * Checks the code.
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
     * Tells whether home results of the card are accepted.
     *
     * @param day a calendar day
     * @return true up to {@link #lastDayForResults}, unless it was taken back
     */
    public boolean takesResultsOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(lastDayForResults());
    }

    /**
     * The last calendar day on which home results of the card are accepted, and on which they wait for the
     * learner's answer.
     *
     * @return thirty days after its last day
     */
    public LocalDate lastDayForResults() {
        return lastDay.plusDays(RESULTS_AFTER);
    }
}
