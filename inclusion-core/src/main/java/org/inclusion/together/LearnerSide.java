package org.inclusion.together;

import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * The learner's side of a session: signed in, or with a card in her hand. The side that joined stays the side of that
 * session: whoever comes another way finds no session.
 *
 * @param learner whom the session was opened for
 * @param actor who is signed in; null for the holder of a card, who may be anybody
 * @param via {@code account}, or the code of the card
 */
record LearnerSide(LearnerId learner, @Nullable Actor actor, String via) {

    /** No signs of a card look so. */
    private static final String ACCOUNT = "account";

    /** A signed-in person, who may be the learner. */
    public static LearnerSide signedIn(Actor actor, LearnerId learner) {
        return new LearnerSide(learner, actor, ACCOUNT);
    }

    /** The holder of a card that opens something today. */
    public static LearnerSide withCard(LearnerId learner, String signs) {
        return new LearnerSide(learner, null, signs);
    }
}
