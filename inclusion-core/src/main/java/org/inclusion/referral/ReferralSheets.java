package org.inclusion.referral;

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
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.access.SecretSigns;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * Gives sheets by which a referral is answered without an account, and takes the one answer in. A sheet says nothing of
 * the learner to whoever opens it. Thread-safe.
 */
final class ReferralSheets implements SheetSide {

    /** For how many calendar days a sheet is answered. */
    public static final int VALID_DAYS = 60;

    private final Guard guard;
    private final Transactions transactions;
    private final AccessPolicy policy;
    private final DayQuota quota;
    private final ReferralStore store;
    private final LockedReferrals locked;
    private final AnsweredReferrals answered;
    private final SeenReferrals seen;
    private final ShownDetails details;
    private final RandomGenerator random;
    private final Calendar calendar;

    /**
     * Gives and answers sheets.
     *
     * @param random draws the code; cryptographically secure, such as {@link java.security.SecureRandom}
     */
    ReferralSheets(
            Guard guard,
            Transactions transactions,
            AccessPolicy policy,
            DayQuota quota,
            ReferralStore store,
            LockedReferrals locked,
            AnsweredReferrals answered,
            SeenReferrals seen,
            ShownDetails details,
            RandomGenerator random,
            Calendar calendar) {
        this.guard = guard;
        this.transactions = transactions;
        this.policy = policy;
        this.quota = quota;
        this.store = store;
        this.locked = locked;
        this.answered = answered;
        this.seen = seen;
        this.details = details;
        this.random = random;
        this.calendar = calendar;
    }

    /**
     * Gives a sheet. Each sheet of a referral has a secret of its own, and one of them is answered.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner who was referred
     * @param referral the referral's id
     * @return the sheet; or the refusal: conflict where the referral has ended, forbidden where she was received
     */
    public Outcome<GivenSheet> give(Actor actor, LearnerId learner, String referral) {
        return guard.show(
                        actor,
                        Permission.ACCOMPANY,
                        Referral.LOOK,
                        learner,
                        (tx, now) -> Outcome.found(
                                        locked.find(tx, () -> store.find(tx, learner, referral)), "referral", referral)
                                .flatMap(found -> give(tx, actor, found, now)))
                .map(this::withDetails);
    }

    private Outcome<GivenSheet> give(Transaction tx, Actor actor, Referral referral, Instant now) {
        if (referral.direction() == Referral.Direction.RECEIVED) {
            return Outcome.refused(Refusal.notYoursToDo());
        }
        ReferralState state = answered.state(tx, referral, now);
        if (state.hasEnded()) {
            return Outcome.refused(Refusals.ended());
        }
        return quota.refusalOfOne(tx, actor, Referral.QUOTA, now)
                .map(Outcome::<GivenSheet>refused)
                .orElseGet(() -> Outcome.done(drawn(tx, actor, state, now)));
    }

    private GivenSheet drawn(Transaction tx, Actor actor, ReferralState state, Instant now) {
        Referral referral = state.referral();
        String signs = SecretSigns.drawn(random);
        LocalDate lastDay = calendar.dayOf(now).plusDays(VALID_DAYS);
        KeptSheet sheet = new KeptSheet(SecretSigns.hash(signs), referral.learner(), referral.id(), lastDay);
        if (!store.addSheet(tx, sheet)) {
            throw new IllegalStateException("the random generator draws signs that are taken");
        }
        guard.journal(tx, actor, referral.learner(), Referral.ACT, "SHEET", now);
        return new GivenSheet(signs, lastDay, seen.one(tx, state), null, null, null, null);
    }

    private GivenSheet withDetails(GivenSheet given) {
        Referral referral = given.referral().state().referral();
        return new GivenSheet(
                given.signs(),
                given.lastDay(),
                given.referral(),
                details.from(referral),
                details.fromNumber(referral),
                details.name(referral),
                details.number(referral));
    }

    /** A sheet that was found, with its referral. */
    private record Found(KeptSheet sheet, ReferralState state) {}

    @Override
    public Outcome<OpenedSheet> openSheet(String signs) {
        Instant now = calendar.now();
        return transactions
                .run(tx -> find(tx, signs, now).map(found -> arrived(tx, found, now)))
                .map(this::opened);
    }

    private Found arrived(Transaction tx, Found found, Instant now) {
        boolean isNews = !found.state().hasEnded() && !found.state().hasArrived();
        return isNews
                ? answered.add(tx, found.state(), bySheet(ReferralAnswer.ARRIVAL, ReferralAnswer.Kind.ARRIVED), now)
                        .map(state -> new Found(found.sheet(), state))
                        .orThrow()
                : found;
    }

    @Override
    public Outcome<OpenedSheet> answerSheet(String signs, ReferralAnswer.Kind kind) {
        if (!kind.isForReceivers()) {
            return Outcome.refused(Refusal.invalid("answer", "not-yours-to-do"));
        }
        Instant now = calendar.now();
        return transactions
                .run(tx -> find(tx, signs, now).flatMap(found -> answer(tx, found, kind, now)))
                .map(this::opened);
    }

    private Outcome<Found> answer(Transaction tx, Found found, ReferralAnswer.Kind kind, Instant now) {
        Optional<ReferralAnswer.Kind> before = found.state().answerOfSheet();
        if (before.isPresent() && before.get() != kind) {
            return Outcome.refused(Refusals.sheetAnswered());
        }
        // Two who answer at once both find the sheet open.
        return answered.add(tx, found.state(), bySheet(ReferralAnswer.OF_SHEET, kind), now)
                .fold(
                        state -> Outcome.done(new Found(found.sheet(), state)),
                        refusal -> Outcome.refused(
                                refusal.equals(Refusals.otherContent()) ? Refusals.sheetAnswered() : refusal));
    }

    private static AnsweredReferrals.Said bySheet(String id, ReferralAnswer.Kind kind) {
        return new AnsweredReferrals.Said(id, kind, ReferralAnswer.From.SHEET, null);
    }

    private Outcome<Found> find(Transaction tx, String signs, Instant now) {
        Optional<KeptSheet> sheet = locked.find(tx, () -> sheet(tx, signs), KeptSheet::learner);
        Optional<Referral> referral = sheet.flatMap(kept -> store.find(tx, kept.learner(), kept.referral()));
        if (referral.isEmpty()) {
            return Outcome.refused(Refusals.unknownSheet());
        }
        LocalDate lastDay = sheet.get().lastDay();
        return calendar.dayOf(now).isAfter(lastDay)
                ? Outcome.refused(Refusals.sheetOver(lastDay))
                : Outcome.done(new Found(sheet.get(), answered.state(tx, referral.get(), now)));
    }

    private Optional<KeptSheet> sheet(Transaction tx, String signs) {
        return SecretSigns.areSigns(signs)
                ? store.sheet(tx, SecretSigns.hash(signs)).filter(kept -> !policy.isHidden(tx, kept.learner()))
                : Optional.empty();
    }

    private OpenedSheet opened(Found found) {
        ReferralState state = found.state();
        ReferralAnswer.Kind answer = state.answerOfSheet().orElse(null);
        return new OpenedSheet(
                details.from(state.referral()),
                details.fromNumber(state.referral()),
                calendar.dayOf(state.referral().notedAt()),
                found.sheet().lastDay(),
                answer,
                answer == null && !state.hasEnded());
    }
}
