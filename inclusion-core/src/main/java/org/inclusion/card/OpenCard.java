package org.inclusion.card;

import java.time.LocalDate;
import java.util.Optional;
import org.inclusion.access.Guard;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.Published;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;

/**
 * Opens what a card is for, to whoever holds it. Nobody signs in, so nobody is known: nothing of whom it was given to goes
 * out, and nothing that is done with it comes in. Thread-safe.
 */
public final class OpenCard {

    private final Guard guard;
    private final CardStore cards;
    private final ContentLibrary content;

    /**
     * What a card opens: content, and until when. No word of a person.
     *
     * @param path its path, in the latest version
     * @param step its step
     * @param lastDay the last calendar day on which it opens
     */
    public record Opened(Published<SkillPath> path, Step step, LocalDate lastDay) {}

    /**
     * The use case.
     *
     * @param guard has the transactions and the day
     * @param cards keeps the cards
     * @param content has the paths
     */
    public OpenCard(Guard guard, CardStore cards, ContentLibrary content) {
        this.guard = guard;
        this.cards = cards;
        this.content = content;
    }

    /**
     * Opens a card.
     *
     * @param code what stands on it
     * @return what it is for; or the refusal, which is the same for a code nobody has, a card of the past, one that was
     *     taken back, and one whose step is no longer offered
     */
    public Outcome<Opened> open(String code) {
        Optional<Card> card = card(code);
        if (card.isPresent() && card.get().opensOn(guard.today())) {
            Optional<Published<SkillPath>> path = content.path(card.get().path());
            Optional<Step> step =
                    path.isPresent() ? path.get().item().step(card.get().step()) : Optional.empty();
            if (step.isPresent()) {
                return Outcome.done(
                        new Opened(path.get(), step.get(), card.get().lastDay()));
            }
        }
        return Outcome.refused(Refusal.notFound("practice-code", code));
    }

    private Optional<Card> card(String code) {
        if (!CardSigns.areSigns(code)) {
            return Optional.empty();
        }
        return guard.transactions().run(tx -> cards.find(tx, code));
    }
}
