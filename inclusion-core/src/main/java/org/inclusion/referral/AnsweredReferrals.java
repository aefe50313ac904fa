package org.inclusion.referral;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.followup.FollowReferral;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/** Reads referrals with their answers, and adds answers, each of which moves the follow-up on. Thread-safe. */
final class AnsweredReferrals {

    private record Key(LearnerId learner, String referral) {}

    private final ReferralStore store;
    private final FollowReferral follow;
    private final Calendar calendar;

    AnsweredReferrals(ReferralStore store, FollowReferral follow, Calendar calendar) {
        this.store = store;
        this.follow = follow;
        this.calendar = calendar;
    }

    /** An answer that was said. Immutable. */
    record Said(
            String id,
            ReferralAnswer.Kind kind,
            ReferralAnswer.From from,
            @Nullable String by) {}

    /** The states of referrals, in the order given. */
    List<ReferralState> states(Transaction tx, Collection<Referral> referrals, Instant now) {
        List<LearnerId> learners =
                referrals.stream().map(Referral::learner).distinct().toList();
        Map<Key, List<ReferralAnswer>> answers = store.answers(tx, learners).stream()
                .collect(groupingBy(answer -> new Key(answer.learner(), answer.referral())));
        return referrals.stream()
                .map(referral -> ReferralState.of(
                        referral,
                        answers.getOrDefault(new Key(referral.learner(), referral.id()), List.of()),
                        now,
                        calendar))
                .toList();
    }

    ReferralState state(Transaction tx, Referral referral, Instant now) {
        return states(tx, List.of(referral), now).get(0);
    }

    /** Makes the call that is due where nothing is heard. */
    void follow(Transaction tx, Referral referral, Instant now) {
        follow.begin(tx, followed(referral), ReferralState.SILENCE_DAYS, now);
    }

    /**
     * Answers without adding anything: gives the referral as it stands where the answer was sent before; the refusal
     * where another answer has the id, or the referral has ended; empty where the answer is to be added.
     */
    Optional<Outcome<ReferralState>> withoutAdding(ReferralState state, Said said) {
        Optional<ReferralAnswer> sentBefore = state.answers().stream()
                .filter(answer -> answer.id().equals(said.id()))
                .findFirst();
        if (sentBefore.isPresent()) {
            return Optional.of(
                    sentBefore.get().kind() == said.kind()
                            ? Outcome.done(state)
                            : Outcome.refused(Refusals.otherContent()));
        }
        return state.hasEnded() ? Optional.of(Outcome.refused(Refusals.ended())) : Optional.empty();
    }

    /** Adds an answer. Sent again, it is added once. */
    Outcome<ReferralState> add(Transaction tx, ReferralState state, Said said, Instant now) {
        return withoutAdding(state, said).orElseGet(() -> addNew(tx, state, said, now));
    }

    private Outcome<ReferralState> addNew(Transaction tx, ReferralState state, Said said, Instant now) {
        Referral referral = state.referral();
        ReferralAnswer answer = new ReferralAnswer(
                        referral.learner(), referral.id(), said.id(), said.kind(), said.from(), said.by(), now)
                .after(state.answers());
        boolean isAdded = store.addAnswer(tx, answer);
        if (isAdded) {
            moveOn(tx, referral, answer, now);
        }
        ReferralState after = state(tx, referral, now);
        // Another server may have taken the id meanwhile.
        return isAdded
                ? Outcome.done(after)
                : withoutAdding(after, said).orElseGet(() -> Outcome.refused(Refusals.otherContent()));
    }

    private void moveOn(Transaction tx, Referral referral, ReferralAnswer answer, Instant now) {
        switch (answer.kind()) {
            case ARRIVED -> {
                // It arrived, and nobody has answered: the silence goes on.
            }
            case ACCEPTED, MET -> follow.move(tx, followed(referral), answer.id(), ReferralState.SILENCE_DAYS, now);
            case REFUSED, NOT_HELPED -> follow.move(tx, followed(referral), answer.id(), 0, now);
            case HELPED, CALLED_OFF -> follow.end(tx, followed(referral), answer.id(), now);
        }
    }

    private static FollowReferral.Followed followed(Referral referral) {
        return new FollowReferral.Followed(referral.learner(), referral.id(), referral.structure(), referral.notedBy());
    }
}
