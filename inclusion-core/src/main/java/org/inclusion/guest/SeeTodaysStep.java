package org.inclusion.guest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.SecretSigns;
import org.inclusion.annotation.Internal;
import org.inclusion.journey.SuggestNextStep;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * Shows today's step to whoever holds the signs of a guest, while the learner shows it. Nobody signs in, so nobody is
 * known: nothing of the learner goes out. The look is noted for her, under one name for all guests. Thread-safe.
 */
@Internal
public final class SeeTodaysStep implements GuestSide {

    private final Transactions transactions;
    private final AccessPolicy policy;
    private final Guard guard;
    private final GuestStore guests;
    private final SuggestNextStep nextStep;
    private final Calendar calendar;

    public SeeTodaysStep(
            Transactions transactions,
            AccessPolicy policy,
            Guard guard,
            GuestStore guests,
            SuggestNextStep nextStep,
            Calendar calendar) {
        this.transactions = transactions;
        this.policy = policy;
        this.guard = guard;
        this.guests = guests;
        this.nextStep = nextStep;
        this.calendar = calendar;
    }

    @Override
    public Outcome<TodaysStep> seeTodaysStep(String signs) {
        if (!SecretSigns.areSigns(signs)) {
            return Outcome.refused(AccessPolicy.nothingForGuests());
        }
        String hash = SecretSigns.hash(signs);
        Instant now = calendar.now();
        return transactions.run(tx -> guests.withSigns(tx, hash)
                .filter(guest -> policy.refusalToGuest(tx, GuestPermissions.SEE_TODAYS_STEP, guest.relation(), now)
                        .isEmpty())
                .flatMap(guest -> step(tx, guest, now))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(AccessPolicy.nothingForGuests())));
    }

    private Optional<TodaysStep> step(Transaction tx, Guest guest, Instant now) {
        Instant until = Objects.requireNonNull(guest.shownUntil(), "shown, as the policy says");
        return Optional.ofNullable(nextStep.suggestion(tx, guest.learner(), now).step())
                .map(step -> {
                    Actor somebody = new Actor(Look.GUEST, Set.of(), Set.of(guest.structure()), guest.invitedAt());
                    guard.noteShared(tx, somebody, guest.structure(), TodaysStep.LOOK, List.of(guest.learner()), now);
                    return new TodaysStep(step, until);
                });
    }
}
