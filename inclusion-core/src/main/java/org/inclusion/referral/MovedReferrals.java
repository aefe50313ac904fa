package org.inclusion.referral;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.room.MovedRows;
import org.inclusion.room.MovedTable;
import org.inclusion.store.Transaction;

/** Gives the referrals of a learner, with their answers and sheets, her new id. */
final class MovedReferrals implements MovedRows {

    private final ReferralStore referrals;

    MovedReferrals(ReferralStore referrals) {
        this.referrals = referrals;
    }

    /**
     * Of two referrals with one id, that of the new id stays, with its own answers and sheets. Numbers and secrets are
     * one referral's for ever: the old rows leave before the new ones come.
     */
    @Override
    public void move(Transaction tx, LearnerId from, LearnerId to) {
        List<Referral> hers = referrals.of(tx, from);
        List<ReferralAnswer> answers = referrals.answers(tx, List.of(from));
        List<KeptSheet> sheets = referrals.sheets(tx, from);
        MovedTable.untilNone(atMost -> referrals.forget(tx, from, atMost));
        Set<String> kept = hers.stream()
                .map(MovedTable.under(ReferralRows.REFERRAL, from, to))
                .filter(one -> referrals.add(tx, one))
                .map(Referral::id)
                .collect(Collectors.toSet());
        answers.stream()
                .filter(one -> kept.contains(one.referral()))
                .map(MovedTable.under(ReferralRows.ANSWER, from, to))
                .forEach(one -> referrals.addAnswer(tx, one));
        sheets.stream()
                .filter(one -> kept.contains(one.referral()))
                .map(MovedTable.under(ReferralRows.SHEET, from, to))
                .forEach(one -> referrals.addSheet(tx, one));
    }
}
