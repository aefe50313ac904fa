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
import org.inclusion.access.Permission;
import org.inclusion.access.SecretSigns;
import org.inclusion.annotation.Internal;
import org.inclusion.journey.SuggestNextStep;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * Shows today's step to whoever holds the signs of a guest, while the learner shows it. Nobody signs in, so nobody is known: nothing of the
 * learner goes out. The look is noted for her, under one name for all guests. Thread-safe.
 */
@Internal
public final class SeeTodaysStep {

    /** Stands for every guest where somebody who looked is named. */
    public static final String GUEST = "~guest";

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

    /**
     * Sees today's step.
     *
     * @param signs the signs of a guest
     * @return the step; or the refusal, which is one and the same for signs that nobody has, while she does not show the step, after the last
     *     day, after the end, of a learner whose erasure was requested, and where no step is suggested
     */
    public Outcome<TodaysStep> see(String signs) {
        if (!SecretSigns.areSigns(signs)) {
            return Outcome.refused(AccessPolicy.nothingForGuests());
        }
        String hash = SecretSigns.hash(signs);
        Instant now = calendar.now();
        return transactions.run(tx -> guests.withSigns(tx, hash)
                .filter(guest -> policy.refusalToGuest(tx, Permission.SEE_TODAYS_STEP, guest.relation(), now)
                        .isEmpty())
                .flatMap(guest -> step(tx, guest, now))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(AccessPolicy.nothingForGuests())));
    }

    private Optional<TodaysStep> step(Transaction tx, Guest guest, Instant now) {
        Instant until = Objects.requireNonNull(guest.shownUntil(), "shown, as the policy says");
        return Optional.ofNullable(nextStep.suggestion(tx, guest.learner(), now).step())
                .map(step -> {
                    Actor somebody = new Actor(GUEST, Set.of(), Set.of(guest.structure()));
                    guard.noteShared(
                            tx, somebody, guest.structure(), Look.What.TODAYS_STEP, List.of(guest.learner()), now);
                    return new TodaysStep(step, until);
                });
    }
}
