package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.referral.KeptSheet;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralRows;
import org.inclusion.referral.ReferralStore;
import org.inclusion.store.Transaction;

/** Keeps referrals and their answers by learner and id, and sheets by learner and hash. */
final class MemoryReferralStore implements ReferralStore, HoldingRows {

    private record Key(String referral, String id) {

        static Key of(ReferralAnswer answer) {
            return new Key(answer.referral(), answer.id());
        }
    }

    private final Table<LearnerId, String, Referral> referrals =
            new Table<>(comparing(Referral::notedAt).thenComparing(Referral::id));
    private final Table<LearnerId, Key, ReferralAnswer> answers = new Table<>(comparing(ReferralAnswer::at)
            .thenComparing(ReferralAnswer::referral)
            .thenComparing(ReferralAnswer::id));
    private final Table<LearnerId, String, KeptSheet> sheets =
            new Table<>(comparing(KeptSheet::lastDay).thenComparing(KeptSheet::hash));

    @Override
    public boolean add(Transaction tx, Referral referral) {
        if (find(tx, referral.learner(), referral.id()).isPresent()) {
            return false;
        }
        referrals.put(tx, referral.learner(), referral.id(), referral);
        return true;
    }

    @Override
    public Optional<Referral> find(Transaction tx, LearnerId learner, String id) {
        return referrals.find(tx, learner, id);
    }

    @Override
    public List<Referral> of(Transaction tx, LearnerId learner) {
        return referrals.of(tx, learner);
    }

    @Override
    public List<Referral> arrivedAt(Transaction tx, String receiver, int atMost) {
        return referrals.ofAnyone(tx, referral -> receiver.equals(referral.receiver()), Integer.MAX_VALUE).stream()
                .sorted(comparing((Referral referral) -> hasEnded(tx, referral))
                        .thenComparing(Referral::notedAt, Comparator.reverseOrder())
                        .thenComparing(Referral::number))
                .limit(atMost)
                .toList();
    }

    private boolean hasEnded(Transaction tx, Referral referral) {
        return answers.of(tx, referral.learner()).stream()
                .anyMatch(answer ->
                        answer.referral().equals(referral.id()) && answer.kind().ends());
    }

    @Override
    public Optional<Referral> arrived(Transaction tx, String receiver, String number) {
        return referrals
                .ofAnyone(
                        tx,
                        referral -> receiver.equals(referral.receiver())
                                && referral.number().equals(number),
                        1)
                .stream()
                .findFirst();
    }

    @Override
    public boolean addAnswer(Transaction tx, ReferralAnswer answer) {
        if (answers.find(tx, answer.learner(), Key.of(answer)).isPresent()) {
            return false;
        }
        answers.put(tx, answer.learner(), Key.of(answer), answer);
        return true;
    }

    @Override
    public List<ReferralAnswer> answers(Transaction tx, Collection<LearnerId> learners) {
        return Set.copyOf(learners).stream()
                .flatMap(learner -> answers.of(tx, learner).stream())
                .sorted(comparing(ReferralAnswer::at)
                        .thenComparing(ReferralAnswer::learner)
                        .thenComparing(ReferralAnswer::referral)
                        .thenComparing(ReferralAnswer::id))
                .toList();
    }

    @Override
    public boolean addSheet(Transaction tx, KeptSheet sheet) {
        if (sheet(tx, sheet.hash()).isPresent()) {
            return false;
        }
        sheets.put(tx, sheet.learner(), sheet.hash(), sheet);
        return true;
    }

    @Override
    public Optional<KeptSheet> sheet(Transaction tx, String hash) {
        return sheets.ofAnyone(tx, sheet -> sheet.hash().equals(hash), 1).stream()
                .findFirst();
    }

    @Override
    public List<KeptSheet> sheets(Transaction tx, LearnerId learner) {
        return sheets.of(tx, learner);
    }

    @Override
    public List<Referral> at(Transaction tx, Collection<String> places, int atMost) {
        return referrals
                .ofAnyone(tx, referral -> places.contains(String.valueOf(referral.place())), Integer.MAX_VALUE)
                .stream()
                .sorted(comparing(Referral::learner).thenComparing(Referral::id))
                .limit(atMost)
                .toList();
    }

    @Override
    public void remove(Transaction tx, LearnerId learner, String id) {
        sheets.forget(tx, learner, sheet -> sheet.referral().equals(id), Integer.MAX_VALUE);
        answers.forget(tx, learner, answer -> answer.referral().equals(id), Integer.MAX_VALUE);
        referrals.remove(tx, learner, id);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        int forgotten = sheets.forget(tx, learner, atMost);
        forgotten += answers.forget(tx, learner, atMost - forgotten);
        return forgotten + referrals.forget(tx, learner, atMost - forgotten);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Held.rename(tx, held(), actor, alias, atMost);
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(
                Held.of(ReferralRows.REFERRAL, referrals),
                Held.of(ReferralRows.ANSWER, answers),
                Held.of(ReferralRows.SHEET, sheets));
    }
}
