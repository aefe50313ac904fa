package org.inclusion.together;

import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.room.HostDoor;

/**
 * Gives the learner's side of live help to whoever holds a card of hers. The caller has found out whose card it is, and
 * nobody asks again: so this is no door for people who are not signed in.
 */
@Internal
@FunctionalInterface
public interface HelpedWithCard {

    /** Where it is asked for: {@code inclusion.at(HelpedWithCard.DOOR)}. */
    HostDoor<HelpedWithCard> DOOR = new HostDoor<>(TogetherRoom.ID, HelpedWithCard.class);

    /**
     * The requests of that side.
     *
     * @param learner whose card it is
     * @param signs the code on the card
     */
    LearnerHelped of(LearnerId learner, String signs);
}
