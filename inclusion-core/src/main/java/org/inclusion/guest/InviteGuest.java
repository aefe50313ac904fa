package org.inclusion.guest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.access.SecretSigns;
import org.inclusion.annotation.Internal;
import org.inclusion.learner.LearnerStates;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;

/** Invites a guest for a learner, on the page of a helper who spoke with her alone. Thread-safe. */
@Internal
public final class InviteGuest {

    /** The longest term of an invitation, in calendar days after today. */
    public static final int MOST_DAYS = 90;

    /** How many guests of a learner may see something at once. */
    public static final int AT_ONCE = 3;

    private final Guard guard;
    private final AccessPolicy policy;
    private final GuestStore guests;
    private final LearnerStates states;
    private final DayQuota quota;
    private final SeenGuests seen;
    private final RandomGenerator random;
    private final Calendar calendar;

    /**
     * Invites guests.
     *
     * @param random draws the code; cryptographically secure, such as {@link java.security.SecureRandom}
     */
    public InviteGuest(
            Guard guard,
            AccessPolicy policy,
            GuestStore guests,
            LearnerStates states,
            DayQuota quota,
            RandomGenerator random,
            Calendar calendar) {
        this.guard = guard;
        this.policy = policy;
        this.guests = guests;
        this.states = states;
        this.quota = quota;
        this.seen = new SeenGuests(calendar);
        this.random = random;
        this.calendar = calendar;
    }

    /**
     * Invites a guest. Sent again, it is one guest, with a new code.
     *
     * @param helper a helper in relation with the learner, and no volunteer
     * @param learner who invites
     * @param said whom, and until when
     * @return the invitation; or the refusal: invalid where she was not seen alone or for another term; forbidden for a
     *     volunteer; conflict where the id is taken by another guest or by one whose invitation was ended, and where
     *     three guests are open
     */
    public Outcome<Invitation> invite(Actor helper, LearnerId learner, SaidGuest said) {
        return guard.run(
                helper,
                GuestPermissions.INVITE,
                learner,
                (tx, now) -> refusalOf(helper, said)
                        .map(Outcome::<Invitation>refused)
                        .orElseGet(() -> invite(tx, helper, learner, said, now)));
    }

    private static Optional<Refusal> refusalOf(Actor helper, SaidGuest said) {
        if (helper.has(Role.VOLUNTEER)) {
            return Optional.of(new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refused.no-guest-by-volunteers")));
        }
        if (!said.seenAlone()) {
            return Optional.of(Refusal.invalid("seenAlone", "not-seen-alone"));
        }
        return said.days() < 0 || said.days() > MOST_DAYS
                ? Optional.of(Refusal.invalid("days", "guest-term"))
                : Optional.empty();
    }

    private Outcome<Invitation> invite(Transaction tx, Actor helper, LearnerId learner, SaidGuest said, Instant now) {
        // Two who invite at once are to count each other's.
        states.lock(tx, learner);
        LocalDate today = calendar.dayOf(now);
        Optional<Guest> known = guests.find(tx, learner, said.id());
        if (known.isPresent() && !isAgain(known.get(), helper, said, today)) {
            return Outcome.refused(conflict("refused.guest-id-taken"));
        }
        boolean full = known.isEmpty()
                && guests.of(tx, learner).stream()
                                .filter(guest -> guest.opensOn(today))
                                .count()
                        >= AT_ONCE;
        if (full) {
            return Outcome.refused(conflict("refused.too-many-guests"));
        }
        return quota.refusalOfOne(tx, helper, Guest.QUOTA, now)
                .map(Outcome::<Invitation>refused)
                .orElseGet(() -> Outcome.done(drawn(tx, helper, learner, said, known, now)));
    }

    /** An invitation that was ended is never opened again, whatever is sent twice. */
    private boolean isAgain(Guest known, Actor helper, SaidGuest said, LocalDate today) {
        return known.opensOn(today)
                && known.invitedBy().equals(helper.id())
                && known.kind() == said.kind()
                && known.lastDay().equals(calendar.dayOf(known.invitedAt()).plusDays(said.days()));
    }

    private Invitation drawn(
            Transaction tx, Actor helper, LearnerId learner, SaidGuest said, Optional<Guest> known, Instant now) {
        String signs = SecretSigns.drawn(random);
        String hash = SecretSigns.hash(signs);
        if (known.isPresent()) {
            guests.giveSigns(tx, learner, said.id(), hash);
            return new Invitation(signs, seen.of(helper, known.get(), now));
        }
        Guest guest = new Guest(
                learner,
                said.id(),
                policy.structureOf(helper, learner),
                said.kind(),
                helper.id(),
                now,
                calendar.dayOf(now).plusDays(said.days()),
                null,
                hash);
        guests.add(tx, guest);
        guard.journal(tx, helper, learner, Guest.ACT, "INVITED", now);
        return new Invitation(signs, seen.of(helper, guest, now));
    }

    private static Refusal conflict(String code) {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of(code));
    }
}
