package org.inclusion.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.content.ContentLibrary;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.learner.LearnerStates;
import org.inclusion.outbox.Notice;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/** Gives a learner cards to practise at home, and takes them back. Thread-safe. */
final class GiveCard {

    /** How many calendar days a card opens its step: a month, to the next appointment and a little longer. */
    public static final int VALID_DAYS = 30;

    /**
     * How many cards of a learner open something at once. Beyond them the oldest is taken back, so that lost cards
     * die out.
     */
    public static final int AT_ONCE = 5;

    /**
     * One draw in two hundred fails where a million cards were ever given. So many in a row mean a broken generator.
     */
    private static final int DRAWS = 20;

    private final Guard guard;
    private final CardStore cards;
    private final LearnerStates states;
    private final DayQuota quota;
    private final ContentLibrary content;
    private final RandomGenerator random;
    private final Calendar calendar;

    /**
     * Gives cards.
     *
     * @param random draws the code; cryptographically secure, such as {@link java.security.SecureRandom}
     */
    GiveCard(
            Guard guard,
            CardStore cards,
            LearnerStates states,
            DayQuota quota,
            ContentLibrary content,
            RandomGenerator random,
            Calendar calendar) {
        this.guard = guard;
        this.cards = cards;
        this.states = states;
        this.quota = quota;
        this.content = content;
        this.random = random;
        this.calendar = calendar;
    }

    /**
     * Gives a card.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner to whom
     * @param path the path's id
     * @param step the id of a step on the path
     * @return the card, or the refusal: {@code TOO_MANY} where the actor has given the cards of the day
     */
    public Outcome<Card> give(Actor actor, LearnerId learner, PathId path, StepId step) {
        return guard.run(
                actor,
                Permission.ACCOMPANY,
                learner,
                (tx, now) -> Outcome.found(content.path(path), "path", path.value())
                        .flatMap(found -> Outcome.found(found.item().step(step), "step", step.value()))
                        .flatMap(found -> give(tx, actor, learner, path, step, now)));
    }

    /**
     * The cards of a learner that open something today.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner whose cards
     * @return the cards, the latest given first; or the refusal
     */
    public Outcome<List<Card>> of(Actor actor, LearnerId learner) {
        return guard.show(
                actor, Permission.SEE, Look.What.PATH, learner, (tx, now) -> Outcome.done(open(tx, learner, now)));
    }

    /**
     * Takes a card back, for ever.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner whose card
     * @param signs what stands on the card
     * @return the learner's cards that still open something; or the refusal, {@code NOT_FOUND} for a card that is
     *     not hers
     */
    public Outcome<List<Card>> revoke(Actor actor, LearnerId learner, String signs) {
        return guard.show(
                actor,
                Permission.ACCOMPANY,
                Look.What.PATH,
                learner,
                (tx, now) -> Outcome.found(
                                cards.find(tx, signs)
                                        .filter(card -> card.learner().equals(learner)),
                                "card",
                                signs)
                        .map(card -> {
                            cards.revoke(tx, signs, now);
                            return open(tx, learner, now);
                        }));
    }

    private Outcome<Card> give(Transaction tx, Actor actor, LearnerId learner, PathId path, StepId step, Instant now) {
        // Two who give at once are to count each other's.
        states.lock(tx, learner);
        return quota.refusalOfOne(tx, actor, Card.QUOTA, now)
                .map(Outcome::<Card>refused)
                .orElseGet(() -> Outcome.done(drawn(tx, actor, learner, path, step, now)));
    }

    private Card drawn(Transaction tx, Actor actor, LearnerId learner, PathId path, StepId step, Instant now) {
        open(tx, learner, now).stream().skip(AT_ONCE - 1).forEach(old -> cards.revoke(tx, old.code(), now));
        LocalDate lastDay = calendar.dayOf(now).plusDays(VALID_DAYS);
        for (int draw = 0; draw < DRAWS; draw++) {
            Card card = new Card(CardSigns.drawn(random), learner, path, step, actor.id(), now, lastDay, null);
            if (cards.add(tx, card)) {
                guard.tell(tx, actor, learner, Notice.Kind.CARD, step.value(), now);
                return card;
            }
        }
        throw new IllegalStateException("the random generator draws signs that are taken, again and again");
    }

    private List<Card> open(Transaction tx, LearnerId learner, Instant now) {
        return cards.open(tx, learner, calendar.dayOf(now));
    }
}
