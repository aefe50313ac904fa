package org.inclusion.card;

import java.util.Optional;
import java.util.Set;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.content.ContentLibrary;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Shows the step of a card to anybody who has its code. Nobody signs in, so nobody is known: nothing of the learner to
 * whom the card was given goes out. A result of practice with the card comes in through {@link AddHomeResult}.
 * Thread-safe.
 */
final class OpenCard {

    private final Transactions transactions;
    private final Calendar calendar;
    private final AccessPolicy policy;
    private final CardStore cards;
    private final ContentLibrary content;
    private final ContactNumbers numbers;

    OpenCard(
            Transactions transactions,
            Calendar calendar,
            AccessPolicy policy,
            CardStore cards,
            ContentLibrary content,
            ContactNumbers numbers) {
        this.transactions = transactions;
        this.calendar = calendar;
        this.policy = policy;
        this.cards = cards;
        this.content = content;
        this.numbers = numbers;
    }

    /**
     * Opens a card.
     *
     * @param signs the code on the card
     * @return what the card is for; or the refusal, which is the same for an unknown code, an expired card, one that
     *     was taken back, one of a learner whose erasure was requested, and one whose step is no longer offered
     */
    public Outcome<OpenedCard> open(String signs) {
        return Outcome.found(
                card(signs).filter(card -> card.opensOn(calendar.today())).flatMap(this::opened), "card", signs);
    }

    /**
     * The learner to whom a card was given, for what is compared with her sessions of live help. It never goes out.
     *
     * @param signs the code on the card
     * @return the learner; or the refusal, as {@link #open} gives it
     */
    public Outcome<LearnerId> learnerOf(String signs) {
        return Outcome.found(
                card(signs).filter(card -> card.opensOn(calendar.today())).map(Card::learner), "card", signs);
    }

    private Optional<OpenedCard> opened(Card card) {
        return content.path(card.path())
                .flatMap(path -> path.item()
                        .step(card.step())
                        .map(step -> new OpenedCard(path, step, card.lastDay(), number(card))));
    }

    /**
     * The number of the learner's structure. It stands there for everybody who holds a card, and nobody is called back.
     * A card does not say which structure gave it: of several none is named, for the number of another would tell the
     * holder where else she goes.
     */
    private @Nullable String number(Card card) {
        Set<String> hers = policy.structuresOf(card.learner());
        return hers.size() == 1
                ? numbers.numberOfStructure(hers.iterator().next()).orElse(null)
                : null;
    }

    private Optional<Card> card(String signs) {
        return CardSigns.areSigns(signs)
                ? transactions.run(tx -> cards.find(tx, signs).filter(card -> !policy.isHidden(tx, card.learner())))
                : Optional.empty();
    }
}
