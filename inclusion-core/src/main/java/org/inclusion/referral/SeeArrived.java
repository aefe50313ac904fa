package org.inclusion.referral;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * Shows to the helpers of a structure who was referred to it, with only what each agreed to share, and takes their
 * answers in. The learner reads who looked. Thread-safe.
 */
final class SeeArrived {

    /** A longer list is a list nobody works through. */
    static final int LONGEST_LIST = 200;

    private final Guard guard;
    private final Transactions transactions;
    private final AccessPolicy policy;
    private final DayQuota quota;
    private final ReferralStore store;
    private final LockedReferrals locked;
    private final AnsweredReferrals answered;
    private final ShownDetails details;
    private final Calendar calendar;

    SeeArrived(
            Guard guard,
            Transactions transactions,
            AccessPolicy policy,
            DayQuota quota,
            ReferralStore store,
            LockedReferrals locked,
            AnsweredReferrals answered,
            ShownDetails details,
            Calendar calendar) {
        this.guard = guard;
        this.transactions = transactions;
        this.policy = policy;
        this.quota = quota;
        this.store = store;
        this.locked = locked;
        this.answered = answered;
        this.details = details;
        this.calendar = calendar;
    }

    /**
     * The referrals to a structure. Those that are shown for the first time have arrived.
     *
     * @param helper a helper of the structure
     * @param structure the structure's id
     * @return those that wait first, then the latest first; 200 at most; or the refusal
     */
    public Outcome<List<ArrivedReferral>> at(Actor helper, String structure) {
        Optional<Refusal> refusal = refusal(helper, structure);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Instant now = calendar.now();
        return transactions
                .run(tx -> policy.refusalOf(tx, helper, now)
                        .map(Outcome::<List<ReferralState>>refused)
                        .orElseGet(() -> Outcome.done(arrived(tx, helper, structure, now))))
                .map(arrived -> arrived.stream()
                        .sorted(comparing(ReferralState::hasEnded))
                        .map(this::shown)
                        .toList());
    }

    /**
     * How many referrals to a structure wait for an answer. Nothing about anybody is shown, so no look is noted and
     * nothing arrives by it.
     *
     * @param helper a helper of the structure
     * @param structure the structure's id
     * @return how many, 200 at most; or the refusal
     */
    public Outcome<Integer> waitingAt(Actor helper, String structure) {
        Optional<Refusal> refusal = refusal(helper, structure);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Instant now = calendar.now();
        return transactions.run(tx -> policy.refusalOf(tx, helper, now)
                .map(Outcome::<Integer>refused)
                .orElseGet(() -> Outcome.done(waiting(tx, helper, structure, now))));
    }

    private int waiting(Transaction tx, Actor helper, String structure, Instant now) {
        return (int) states(tx, helper, store.arrivedAt(tx, structure, LONGEST_LIST), now).stream()
                .filter(state -> !state.hasEnded())
                .count();
    }

    private static Optional<Refusal> refusal(Actor helper, String structure) {
        if (!helper.structures().contains(structure)) {
            return Optional.of(Refusal.notFound("structure", structure));
        }
        return helper.has(Role.HELPER) ? Optional.empty() : Optional.of(Refusal.notYoursToDo());
    }

    private List<ReferralState> arrived(Transaction tx, Actor helper, String structure, Instant now) {
        List<ReferralState> read = states(tx, helper, store.arrivedAt(tx, structure, LONGEST_LIST), now);
        Set<LearnerId> news = read.stream()
                .filter(SeeArrived::isNews)
                .map(state -> state.referral().learner())
                .collect(Collectors.toSet());
        List<ReferralState> shown = news.isEmpty() ? read : arrive(tx, helper, structure, news, now);
        guard.noteShared(
                tx,
                helper,
                structure,
                Referral.LOOK,
                shown.stream().map(state -> state.referral().learner()).toList(),
                now);
        return shown;
    }

    private List<ReferralState> states(Transaction tx, Actor helper, List<Referral> all, Instant now) {
        Set<LearnerId> hidden =
                policy.hiddenAmong(tx, all.stream().map(Referral::learner).collect(Collectors.toSet()));
        List<Referral> others = all.stream()
                .filter(referral -> !helper.is(referral.learner()) && !hidden.contains(referral.learner()))
                .toList();
        return answered.states(tx, others, now).stream()
                .filter(state -> state.status() != ReferralStatus.CALLED_OFF)
                .toList();
    }

    private static boolean isNews(ReferralState state) {
        return !state.hasArrived() && !state.hasEnded();
    }

    /**
     * The referrals, of which those of some learners arrive now. Whatever came in between arrives with the next look.
     */
    private List<ReferralState> arrive(
            Transaction tx, Actor helper, String structure, Set<LearnerId> news, Instant now) {
        List<Referral> again = locked.again(tx, news, () -> store.arrivedAt(tx, structure, LONGEST_LIST));
        return states(tx, helper, again, now).stream()
                .map(state -> isNews(state) && news.contains(state.referral().learner())
                        ? arrives(tx, helper, state, now)
                        : state)
                .toList();
    }

    private ReferralState arrives(Transaction tx, Actor helper, ReferralState state, Instant now) {
        return answered.add(
                        tx,
                        state,
                        new AnsweredReferrals.Said(
                                ReferralAnswer.ARRIVAL,
                                ReferralAnswer.Kind.ARRIVED,
                                ReferralAnswer.From.RECEIVER,
                                helper.id()),
                        now)
                .orThrow();
    }

    /**
     * Answers a referral to a structure. Sent again, it is answered once.
     *
     * @param helper a helper of the structure
     * @param structure the structure's id
     * @param number the referral's number
     * @param id chosen by the sender, of the shape that {@link Referral#isId} tells
     * @param kind what is answered; neither an arrival nor that it is called off
     * @return the referral as it stands now; or the refusal: conflict where another answer has the id or the referral
     *     has ended
     */
    public Outcome<ArrivedReferral> answer(
            Actor helper, String structure, String number, String id, ReferralAnswer.Kind kind) {
        Optional<Refusal> refusal = refusal(helper, structure).or(() -> refusalOf(id, kind));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Instant now = calendar.now();
        return transactions
                .run(tx -> policy.refusalOf(tx, helper, now)
                        .map(Outcome::<ReferralState>refused)
                        .orElseGet(() -> Outcome.found(found(tx, helper, structure, number, now), "referral", number)
                                .flatMap(state -> answer(tx, helper, structure, state, id, kind, now))))
                .map(this::shown);
    }

    private static Optional<Refusal> refusalOf(String id, ReferralAnswer.Kind kind) {
        if (!KeepReferrals.isFree(id)) {
            return Optional.of(Refusal.invalid("id", "misshapen-id"));
        }
        return kind.isForReceivers() ? Optional.empty() : Optional.of(Refusal.notYoursToDo());
    }

    /** A referral that she called off is here no more. */
    private Optional<ReferralState> found(Transaction tx, Actor helper, String structure, String number, Instant now) {
        return locked.find(tx, () -> store.arrived(tx, structure, number))
                .filter(referral -> !helper.is(referral.learner()) && !policy.isHidden(tx, referral.learner()))
                .map(referral -> answered.state(tx, referral, now))
                .filter(state -> state.status() != ReferralStatus.CALLED_OFF);
    }

    private Outcome<ReferralState> answer(
            Transaction tx,
            Actor helper,
            String structure,
            ReferralState state,
            String id,
            ReferralAnswer.Kind kind,
            Instant now) {
        Referral referral = state.referral();
        guard.noteShared(tx, helper, structure, Referral.LOOK, List.of(referral.learner()), now);
        AnsweredReferrals.Said said = new AnsweredReferrals.Said(id, kind, ReferralAnswer.From.RECEIVER, helper.id());
        return answered.withoutAdding(state, said)
                .orElseGet(() -> quota.refusalOfOne(tx, helper, Referral.QUOTA, now)
                        .map(Outcome::<ReferralState>refused)
                        .orElseGet(() -> {
                            guard.journalShared(
                                    tx, helper, structure, referral.learner(), Referral.ACT, kind.name(), now);
                            return answered.add(tx, state, said, now);
                        }));
    }

    private ArrivedReferral shown(ReferralState state) {
        Referral referral = state.referral();
        boolean isOver = state.hasEnded();
        return new ArrivedReferral(
                referral.number(),
                details.from(referral),
                details.fromNumber(referral),
                referral.notedAt(),
                details.reason(referral),
                isOver ? null : details.name(referral),
                isOver ? null : details.number(referral),
                state.status(),
                isOver);
    }
}
