package org.inclusion.referral;

import org.inclusion.access.Outcome;
import org.inclusion.room.OpenDoor;

/**
 * The requests of a person who holds the sheet of a referral and is not signed in. The caller must rate-limit guesses,
 * as for cards. A refusal is a value; both methods may throw {@link org.inclusion.store.StoreUnavailableException}.
 * Thread-safe.
 *
 * <pre>{@code
 * inclusion.at(SheetSide.DOOR).openSheet(signs);
 * }</pre>
 */
public interface SheetSide {

    /** The door to these requests: {@code inclusion.at(SheetSide.DOOR)}. */
    OpenDoor<SheetSide> DOOR = new OpenDoor<>(ReferralRoom.ID, SheetSide.class);

    /**
     * Opens a sheet: the referral arrived, and the sender sees it.
     *
     * @param signs the code on the sheet; spaces, grouping and case are ignored
     * @return the structure that sent her and the last day for an answer, but nothing about her; or the refusal:
     *     not found for an unknown code, always the same refusal; conflict after the last day
     */
    Outcome<OpenedSheet> openSheet(String signs);

    /**
     * Answers a referral by its sheet, once.
     *
     * @param signs the code on the sheet
     * @param kind what is answered; neither an arrival nor that it is called off
     * @return the referral as it stands now; or the refusal: as {@link #openSheet} gives it; conflict where it was
     *     answered otherwise before, or the referral has ended
     */
    Outcome<OpenedSheet> answerSheet(String signs, ReferralAnswer.Kind kind);
}
