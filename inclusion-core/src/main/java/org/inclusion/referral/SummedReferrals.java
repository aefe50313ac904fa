package org.inclusion.referral;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.HelpPlaceStore;
import org.inclusion.store.Transaction;

/**
 * Tells which referrals of a learner the sums of a structure count: those that it sent. One that was called off is in
 * no sum, since to refuse is no statistic; nor is one to a place of which no trace is kept. Thread-safe.
 */
@Internal
public final class SummedReferrals {

    private final ReferralStore store;
    private final HelpPlaceStore places;

    public SummedReferrals(ReferralStore store, HelpPlaceStore places) {
        this.store = store;
        this.places = places;
    }

    /** The referrals of a learner that are counted, with their answers. */
    public List<SummedReferral> of(Transaction tx, LearnerId learner) {
        List<Referral> sent = store.of(tx, learner).stream()
                .filter(referral -> referral.direction() == Referral.Direction.SENT)
                .toList();
        if (sent.isEmpty()) {
            return List.of();
        }
        Set<String> discreet = discreet(tx, sent);
        Map<String, Set<ReferralAnswer.Kind>> answers = store.answers(tx, List.of(learner)).stream()
                .collect(groupingBy(ReferralAnswer::referral, mapping(ReferralAnswer::kind, toSet())));
        return sent.stream()
                .filter(referral -> !discreet.contains(String.valueOf(referral.place())))
                .map(referral -> summed(referral, answers.getOrDefault(referral.id(), Set.of())))
                .filter(one -> !one.answers().contains(ReferralAnswer.Kind.CALLED_OFF))
                .toList();
    }

    private Set<String> discreet(Transaction tx, List<Referral> sent) {
        List<String> ids = sent.stream()
                .map(Referral::place)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return places.find(tx, ids).stream()
                .filter(place -> !place.offer().discreet().isEmpty())
                .map(HelpPlace::id)
                .collect(toSet());
    }

    private static SummedReferral summed(Referral referral, Set<ReferralAnswer.Kind> answers) {
        Set<ReferralAnswer.Kind> told = answers.stream()
                .filter(answer -> answer != ReferralAnswer.Kind.ARRIVED)
                .collect(toSet());
        return new SummedReferral(referral.structure(), referral.reason(), told);
    }
}
