package org.inclusion.card;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.room.LearnerDoor;

/**
 * The requests of one actor about the cards of one learner: give, list, take back; and note or throw away the results
 * of practice at home, as the learner says. A refusal is a value; nothing is null; every method may throw {@link
 * org.inclusion.store.StoreUnavailableException}. Thread-safe.
 */
public final class LearnerCards {

    /** The door to these requests: {@code about(learner).at(LearnerCards.DOOR)}. */
    public static final LearnerDoor<LearnerCards> DOOR = new LearnerDoor<>(CardRoom.ID, LearnerCards.class);

    private final Actor actor;
    private final LearnerId learner;
    private final GiveCard giveCard;
    private final AskAboutHome askAboutHome;

    LearnerCards(Actor actor, LearnerId learner, GiveCard giveCard, AskAboutHome askAboutHome) {
        this.actor = actor;
        this.learner = learner;
        this.giveCard = giveCard;
        this.askAboutHome = askAboutHome;
    }

    /**
     * Gives the learner a card, to practise a step at home.
     *
     * @param path the path's id
     * @param step the id of a step on the path
     * @return the card, or the refusal
     */
    public Outcome<Card> give(PathId path, StepId step) {
        return giveCard.give(actor, learner, path, step);
    }

    /**
     * The learner's cards that open something today.
     *
     * @return the cards, the latest given first, or the refusal
     */
    public Outcome<List<Card>> list() {
        return giveCard.of(actor, learner);
    }

    /**
     * Takes a card back, for ever.
     *
     * @param signs the code on the card
     * @return the learner's cards that still open something; or the refusal, not found for a card that is not hers
     */
    public Outcome<List<Card>> revoke(String signs) {
        return giveCard.revoke(actor, learner, signs);
    }

    /**
     * The questions to ask the learner about what was practised at home: whether it is noted. Until she says yes or no,
     * the results wait, up to sixty days after the card was given.
     *
     * @return a question for each step, or the refusal
     */
    public Outcome<List<HomeProposal>> homeProposals() {
        return askAboutHome.proposals(actor, learner);
    }

    /**
     * Notes what was practised at home, since the learner said yes. Each result becomes a practice through {@link
     * org.inclusion.evidence.Channel#HOME}, sent by the actor. Said twice, it is noted once.
     *
     * @param read the question as it was read to her
     * @return the questions that are left, with this one where the actor's quota of the day let nothing more in; or the
     *     refusal, a conflict where more was practised than what was read
     */
    public Outcome<List<HomeProposal>> noteFromHome(HomeProposal read) {
        return askAboutHome.note(actor, learner, read);
    }

    /**
     * Throws away for ever what was practised at home, since the learner said no.
     *
     * @param read the question as it was read to her
     * @return the questions that are left; or the refusal, a conflict where more was practised than what was read
     */
    public Outcome<List<HomeProposal>> discardFromHome(HomeProposal read) {
        return askAboutHome.discard(actor, learner, read);
    }
}
