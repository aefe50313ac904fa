package org.inclusion.card;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.id.StepId;
import org.inclusion.learner.LearnerStates;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;

/**
 * Takes in what was done with a card, from anybody who holds the card. Nobody signs in, so nobody is known: the results
 * wait, and no holder of the card can read any. Thread-safe.
 */
final class AddHomeResult {

    /** How many results of one card wait at most. A card that lies about fills nothing. */
    public static final int OF_ONE_CARD = 20;

    private final Transactions transactions;
    private final Calendar calendar;
    private final AccessPolicy policy;
    private final CardStore cards;
    private final HomeResultStore results;
    private final LearnerStates states;
    private final ContentLibrary content;

    AddHomeResult(
            Transactions transactions,
            Calendar calendar,
            AccessPolicy policy,
            CardStore cards,
            HomeResultStore results,
            LearnerStates states,
            ContentLibrary content) {
        this.transactions = transactions;
        this.calendar = calendar;
        this.policy = policy;
        this.cards = cards;
        this.results = results;
        this.states = states;
        this.content = content;
    }

    /**
     * Adds a result, unless its id exists.
     *
     * @param signs the code on the card
     * @param id chosen by the sender, of the {@link HomeResult#isId} shape
     * @param step a step of the card's path
     * @param success whether it worked
     * @param at when, by the clock of the sender's device; moved between the time at which the card was given and now
     * @return the id; or the refusal: not found for an unknown code, an expired card, one that was taken back and one
     *     of a learner whose erasure was requested; not found for a step that the path does not have; invalid for
     *     another id; conflict where the card is full
     */
    public Outcome<String> add(String signs, String id, StepId step, boolean success, Instant at) {
        if (!CardSigns.areSigns(signs)) {
            return Outcome.refused(Refusal.notFound("card", signs));
        }
        return transactions.run(tx -> {
            Instant now = calendar.now();
            Optional<Card> found = cards.find(tx, signs)
                    .filter(card -> card.takesResultsOn(calendar.dayOf(now)))
                    .filter(card -> !policy.isHidden(tx, card.learner()));
            return Outcome.found(found, "card", signs)
                    .flatMap(card -> Outcome.found(
                                    content.path(card.path())
                                            .flatMap(path -> path.item().step(step)),
                                    "step",
                                    step.value())
                            .flatMap(known -> HomeResult.isId(id)
                                    ? add(
                                            tx,
                                            card.givenAt(),
                                            result(
                                                    card,
                                                    id,
                                                    step,
                                                    success,
                                                    within(at.truncatedTo(ChronoUnit.MICROS), card.givenAt(), now)))
                                    : Outcome.refused(Refusal.invalid("id", "misshapen-id"))));
        });
    }

    private static HomeResult result(Card card, String id, StepId step, boolean success, Instant at) {
        return new HomeResult(
                card.learner(), card.code(), id, card.path(), step, success, at, card.lastDayForResults());
    }

    /** Clocks of telephones differ. A wrong one loses no result. */
    private static Instant within(Instant at, Instant earliest, Instant latest) {
        if (at.isAfter(latest)) {
            return latest;
        }
        return at.isBefore(earliest) ? earliest : at;
    }

    private Outcome<String> add(Transaction tx, Instant givenAt, HomeResult result) {
        // A card that is full, or sent something twice, makes nobody wait for the lock.
        return answerWithoutAdding(tx, result).orElseGet(() -> {
            // Two who add at once are to count each other's.
            states.lock(tx, result.learner());
            // And she may be gone with the card.
            policy.holdStanding(tx, List.of(result.learner()), givenAt);
            return answerWithoutAdding(tx, result).orElseGet(() -> {
                results.add(tx, result);
                return Outcome.done(result.id());
            });
        });
    }

    private Optional<Outcome<String>> answerWithoutAdding(Transaction tx, HomeResult result) {
        List<HomeResult> ofThisCard = results.of(tx, result.learner()).stream()
                .filter(kept -> kept.card().equals(result.card()))
                .toList();
        if (ofThisCard.stream().anyMatch(kept -> kept.id().equals(result.id()))) {
            return Optional.of(Outcome.done(result.id()));
        }
        return ofThisCard.size() >= OF_ONE_CARD
                ? Optional.of(Outcome.refused(new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.card-full"))))
                : Optional.empty();
    }
}
