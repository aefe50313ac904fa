package org.inclusion.card;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.id.StepId;
import org.inclusion.room.OpenDoor;

/**
 * The requests of a person who holds a card and has no account. The caller must rate-limit guesses. The library's
 * servlet does; a host counts the refusals of each caller, ignores texts that cannot be a code ({@link CardSigns}), and
 * refuses a caller with too many refusals without calling. Each method may throw {@link
 * org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * CardSide cards = inclusion.at(CardSide.DOOR);
 * cards.openCard(signs);
 * }</pre>
 */
public final class CardSide {

    /** The door to these requests: {@code inclusion.at(CardSide.DOOR)}. */
    public static final OpenDoor<CardSide> DOOR = new OpenDoor<>(CardRoom.ID, CardSide.class);

    private final OpenCard openCard;
    private final AddHomeResult addHomeResult;

    CardSide(OpenCard openCard, AddHomeResult addHomeResult) {
        this.openCard = openCard;
        this.addHomeResult = addHomeResult;
    }

    /**
     * Opens a card.
     *
     * @param signs the code on the card
     * @return the step, and the last day of the card; or a refusal, which is the same for every reason
     */
    public Outcome<OpenedCard> openCard(String signs) {
        return openCard.open(signs);
    }

    /**
     * Adds the result of an exercise that was done at home with a card. The result is no evidence: it waits until the
     * learner says at a meeting whether it is noted, and no holder of the card can read it. At most twenty results of a
     * card wait.
     *
     * @param signs the code on the card
     * @param id chosen by the sender, 1 to 40 characters of the {@link org.inclusion.id.OpaqueId} shape; resending
     *     is idempotent
     * @param step a step of the card's path
     * @param success whether it worked, by the sign of success of the step's exercise
     * @param at when it was done, by the clock of the sender's device
     * @return the id; or the refusal: not found for a card that accepts no results, with the same refusal for every
     *     reason, and for a step that is not on the card's path; conflict where twenty results wait
     */
    public Outcome<String> addHomeResult(String signs, String id, StepId step, boolean success, Instant at) {
        return addHomeResult.add(signs, id, step, success, at);
    }

    /**
     * The learner to whom the card was given, or the refusal of {@link #openCard}. Never show this to the holder of
     * the card.
     */
    @Internal
    public Outcome<LearnerId> learnerOf(String signs) {
        return openCard.learnerOf(signs);
    }
}
