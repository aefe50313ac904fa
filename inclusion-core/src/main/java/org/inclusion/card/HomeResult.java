package org.inclusion.card;

import java.time.Instant;
import java.time.LocalDate;
import org.inclusion.access.LearnerId;
import org.inclusion.id.OpaqueId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;

/**
 * The result of an exercise that was done at home with a card. It is no evidence: nobody knows who held the card. It
 * waits until the learner says at a meeting whether it may be noted.
 *
 * @param learner to whom the card was given
 * @param card the code on the card
 * @param id chosen by the sender, unique for the card: resending is idempotent; 1 to {@link #LONGEST_ID}
 *     characters of the {@link OpaqueId} shape
 * @param path the card's path
 * @param step the step that was practised, on that path
 * @param success whether it worked, by the sign of success of the step's exercise
 * @param at when it was done, by the clock of the sender's device, but not before the card was given nor after the
 *     result came
 * @param lastDay the last calendar day on which it waits
 */
public record HomeResult(
        LearnerId learner,
        String card,
        String id,
        PathId path,
        StepId step,
        boolean success,
        Instant at,
        LocalDate lastDay) {

    /** The most characters of an id. Evidence that is made of the result has an id of up to 64, with the code in it. */
    public static final int LONGEST_ID = 40;

    /**
     * Checks the code and the id.
     *
     * @throws IllegalArgumentException if one of them has another shape
     */
    public HomeResult {
        if (!CardSigns.areSigns(card)) {
            throw new IllegalArgumentException("the code of a card is " + CardSigns.LENGTH + " of its signs");
        }
        if (!isId(id)) {
            throw new IllegalArgumentException("the id of a home result has 1 to " + LONGEST_ID + " characters");
        }
    }

    /**
     * Tells whether a text could be the id of a home result.
     *
     * @param text any text
     * @return true for 1 to {@link #LONGEST_ID} characters of the {@link OpaqueId} shape
     */
    public static boolean isId(String text) {
        return text.length() <= LONGEST_ID && OpaqueId.isValid(text);
    }

    /** Whether it still waits on a calendar day. */
    boolean waitsOn(LocalDate day) {
        return !day.isAfter(lastDay);
    }

    /** The id of the evidence that the result becomes. It is always the same, so a result is noted once. */
    String evidenceId() {
        return "home-" + card + "-" + id;
    }

    /** Whether it was done for a step of a path. */
    boolean isOf(PathId otherPath, StepId otherStep) {
        return path.equals(otherPath) && step.equals(otherStep);
    }
}
