package org.inclusion;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.referral.KeptSheet;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralStore;
import org.inclusion.store.Transaction;

/** Gives the referrals of a learner, with their answers and sheets, her new id. */
final class MovedReferrals {

    private final ReferralStore referrals;

    MovedReferrals(ReferralStore referrals) {
        this.referrals = referrals;
    }

    /**
     * Of two referrals with one id, that of the new id stays, with its own answers and sheets. Numbers and secrets are one referral's
     * for ever: the old rows leave before the new ones come.
     */
    void move(Transaction tx, LearnerId from, LearnerId to) {
        List<Referral> hers = referrals.of(tx, from);
        List<ReferralAnswer> answers = referrals.answers(tx, List.of(from));
        List<KeptSheet> sheets = referrals.sheets(tx, from);
        MovedOfLearners.untilNone(atMost -> referrals.forget(tx, from, atMost));
        Set<String> kept = hers.stream()
                .filter(one -> referrals.add(tx, moved(one, from, to)))
                .map(Referral::id)
                .collect(Collectors.toSet());
        answers.stream()
                .filter(one -> kept.contains(one.referral()))
                .forEach(one -> referrals.addAnswer(tx, moved(one, from, to)));
        sheets.stream()
                .filter(one -> kept.contains(one.referral()))
                .forEach(one -> referrals.addSheet(tx, new KeptSheet(one.hash(), to, one.referral(), one.lastDay())));
    }

    private static Referral moved(Referral one, LearnerId from, LearnerId to) {
        return new Referral(
                to,
                one.id(),
                one.number(),
                one.structure(),
                one.direction(),
                one.place(),
                one.receiver(),
                one.reason(),
                one.shared(),
                MovedOfLearners.by(one.notedBy(), from, to),
                one.notedAt());
    }

    private static ReferralAnswer moved(ReferralAnswer one, LearnerId from, LearnerId to) {
        String by = one.by();
        return new ReferralAnswer(
                to,
                one.referral(),
                one.id(),
                one.kind(),
                one.from(),
                by == null ? null : MovedOfLearners.by(by, from, to),
                one.at());
    }
}
