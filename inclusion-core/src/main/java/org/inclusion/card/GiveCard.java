package org.inclusion.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.Published;
import org.inclusion.learner.LearnerStates;
import org.inclusion.path.SkillPath;
import org.inclusion.store.Transaction;

/** Gives a person cards to practise at home, and takes them back. Thread-safe. */
public final class GiveCard {

    /** How many calendar days a card opens its step: a month, to the next appointment and a little longer. */
    public static final int VALID_DAYS = 30;

    /** How many cards of hers open something at once; beyond them the oldest is taken back. Lost ones so die out. */
    public static final int AT_ONCE = 5;

    /** One draw in two hundred fails where a million cards were ever given. So many in a row mean a broken generator. */
    private static final int DRAWS = 20;

    private final Guard guard;
    private final CardStore cards;
    private final LearnerStates states;
    private final ContentLibrary content;
    private final RandomGenerator random;

    /**
     * The use case.
     *
     * @param guard the door
     * @param cards keeps the cards
     * @param states has her lock
     * @param content has the paths
     * @param random draws the signs; not to be foreseen, {@link java.security.SecureRandom}
     */
    public GiveCard(
            Guard guard, CardStore cards, LearnerStates states, ContentLibrary content, RandomGenerator random) {
        this.guard = guard;
        this.cards = cards;
        this.states = states;
        this.content = content;
        this.random = random;
    }

    /**
     * Gives a card.
     *
     * @param actor herself, or a helper with her
     * @param learner to whom
     * @param path a path's id
     * @param step the id of a step on it
     * @return the card, or the refusal
     */
    public Outcome<Card> give(Actor actor, LearnerId learner, String path, String step) {
        return guard.run(actor, Permission.ACCOMPANY, learner, (tx, now) -> {
            Optional<Published<SkillPath>> found = content.path(path);
            if (found.isEmpty()) {
                return Outcome.refused(Refusal.notFound("path", path));
            }
            if (found.get().item().step(step).isEmpty()) {
                return Outcome.refused(Refusal.notFound("step", step));
            }
            return Outcome.done(give(tx, actor, learner, path, step, now));
        });
    }

    /**
     * Her cards that open something today.
     *
     * @param actor herself, or a helper in relation with her
     * @param learner whose
     * @return the cards, the latest given first; or the refusal
     */
    public Outcome<List<Card>> of(Actor actor, LearnerId learner) {
        return guard.show(
                actor, Permission.SEE, Look.What.PATH, learner, (tx, now) -> Outcome.done(open(tx, learner, day(now))));
    }

    /**
     * Takes a card back, for ever.
     *
     * @param actor herself, or a helper with her
     * @param learner whose
     * @param code what stands on it
     * @return her cards that still open something; or the refusal, {@code NOT_FOUND} for a card that is not hers
     */
    public Outcome<List<Card>> revoke(Actor actor, LearnerId learner, String code) {
        return guard.show(actor, Permission.ACCOMPANY, Look.What.PATH, learner, (tx, now) -> {
            Optional<Card> card = cards.find(tx, code);
            if (card.isEmpty() || !card.get().learner().equals(learner)) {
                return Outcome.refused(Refusal.notFound("practice-code", code));
            }
            cards.revoke(tx, code, now);
            return Outcome.done(open(tx, learner, day(now)));
        });
    }

    private Card give(Transaction tx, Actor actor, LearnerId learner, String path, String step, Instant now) {
        // Two who give at once are to count each other's.
        states.lock(tx, learner);
        List<Card> open = open(tx, learner, day(now));
        for (int i = AT_ONCE - 1; i < open.size(); i++) {
            cards.revoke(tx, open.get(i).code(), now);
        }
        for (int draw = 0; draw < DRAWS; draw++) {
            Card card = new Card(
                    CardSigns.drawn(random), learner, path, step, actor.id(), now, day(now).plusDays(VALID_DAYS), null);
            if (cards.add(tx, card)) {
                return card;
            }
        }
        throw new IllegalStateException("the random generator draws codes that are taken, again and again");
    }

    private List<Card> open(Transaction tx, LearnerId learner, LocalDate day) {
        List<Card> open = new ArrayList<>();
        for (Card card : cards.of(tx, learner)) {
            if (card.opensOn(day)) {
                open.add(card);
            }
        }
        return List.copyOf(open);
    }

    private LocalDate day(Instant now) {
        return guard.policy().dayOf(now);
    }
}
