package org.inclusion;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.card.Card;
import org.inclusion.card.GiveCard;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;

/**
 * The requests of one actor about the cards of one learner: give, list, take back. A refusal is a value; nothing is null; every
 * method may throw {@link org.inclusion.store.StoreUnavailableException}. Thread-safe.
 */
public final class LearnerCards {

    private final Actor actor;
    private final LearnerId learner;
    private final GiveCard cards;

    LearnerCards(Actor actor, LearnerId learner, GiveCard cards) {
        this.actor = actor;
        this.learner = learner;
        this.cards = cards;
    }

    /**
     * Gives the learner a card, to practise a step at home.
     *
     * @param path the path's id
     * @param step the id of a step on the path
     * @return the card, or the refusal
     */
    public Outcome<Card> give(PathId path, StepId step) {
        return cards.give(actor, learner, path, step);
    }

    /**
     * The learner's cards that open something today.
     *
     * @return the cards, the latest given first, or the refusal
     */
    public Outcome<List<Card>> list() {
        return cards.of(actor, learner);
    }

    /**
     * Takes a card back, for ever.
     *
     * @param signs what stands on the card
     * @return the learner's cards that still open something; or the refusal, not found for a card that is not hers
     */
    public Outcome<List<Card>> revoke(String signs) {
        return cards.revoke(actor, learner, signs);
    }
}
