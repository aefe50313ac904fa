package org.inclusion.card;

import java.time.Instant;
import java.time.LocalDate;
import org.inclusion.access.LearnerId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A card to take home: with its signs, whoever holds it can practise a step, and see nothing of whom it was given to.
 *
 * @param code what stands on the card, of the {@link CardSigns} shape
 * @param learner to whom it was given
 * @param path a path's id
 * @param step the id of a step on it
 * @param givenBy who gave it, an actor id: a helper, or herself
 * @param givenAt when
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

    /**
     * Checks the signs.
     *
     * @param code what stands on the card
     * @param learner to whom it was given
     * @param path a path's id
     * @param step a step's id
     * @param givenBy who gave it
     * @param givenAt when
     * @param lastDay the last day
     * @param revokedAt when it was taken back, or null
     * @throws IllegalArgumentException if the code has another shape
     */
    public Card {
        if (!CardSigns.areSigns(code)) {
            throw new IllegalArgumentException("a practice code is " + CardSigns.LENGTH + " of its signs");
        }
    }

    /**
     * Whether it opens its step.
     *
     * @param day a calendar day
     * @return true up to its last day, unless it was taken back
     */
    public boolean opensOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(lastDay);
    }
}
