package org.inclusion;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.mandate.MandateArchive;
import org.inclusion.privacy.ErasedKind;
import org.inclusion.privacy.Kept;
import org.inclusion.time.Calendar;

/** Names everything that the stores keep of a learner, in the order in which an erasure destroys it. */
final class KeptOfLearners {

    private KeptOfLearners() {}

    static Kept in(Stores stores, MandateArchive archive, Calendar calendar) {
        Map<ErasedKind, Kept.Forget> rows = new LinkedHashMap<>();
        // First, so that nothing leaves any more; and before the messages, which are kept when a letter has left.
        rows.put(ErasedKind.LETTERS, (tx, learner, atMost) -> stores.outbox().forget(tx, learner.value(), atMost));
        rows.put(ErasedKind.MESSAGES, stores.messages()::forget);
        rows.put(ErasedKind.LIVE_SESSIONS, stores.together()::forget);
        rows.put(ErasedKind.CARDS, stores.cards()::forget);
        rows.put(ErasedKind.HOME_RESULTS, stores.homeResults()::forget);
        rows.put(ErasedKind.ARCHIVED_MANDATES, archive::archiveSome);
        rows.put(ErasedKind.MANDATES, stores.mandates()::forget);
        rows.put(ErasedKind.ABSENT_ACTS, stores.absentActs()::forget);
        rows.put(ErasedKind.EVIDENCE, stores.evidence()::forget);
        rows.put(ErasedKind.WISHES, stores.wishes()::forget);
        rows.put(ErasedKind.ENROLMENTS, stores.enrolments()::forget);
        rows.put(ErasedKind.ASSESSMENTS, stores.assessments()::forget);
        rows.put(ErasedKind.DISAGREEMENTS, stores.disagreements()::forget);
        rows.put(ErasedKind.PROMISES, stores.promises()::forget);
        rows.put(ErasedKind.ACCOMPANIMENTS, stores.accompaniments()::forget);
        rows.put(ErasedKind.REFERRALS, stores.referrals()::forget);
        rows.put(ErasedKind.GUESTS, stores.guests()::forget);
        rows.put(ErasedKind.COMPLETIONS, stores.completions()::forget);
        rows.put(ErasedKind.BOOKMARKS, stores.bookmarks()::forget);
        rows.put(ErasedKind.LOOKS, stores.looks()::forget);
        rows.put(ErasedKind.DAY_RELATIONS, stores.dayRelations()::forget);
        List<Kept.Rename> acts = List.of(
                stores.wishes()::rename,
                stores.enrolments()::rename,
                stores.assessments()::rename,
                stores.disagreements()::rename,
                stores.looks()::rename,
                stores.dayRelations()::rename,
                stores.cards()::rename,
                stores.promises()::rename,
                stores.accompaniments()::rename,
                stores.referrals()::rename,
                stores.guests()::rename,
                stores.leaflets()::rename,
                stores.outbox()::rename,
                stores.mandates()::rename,
                stores.absentActs()::rename);
        return new Kept(
                rows,
                acts,
                stores.journal()::rename,
                stores.cohorts()::forget,
                (tx, learner) -> {
                    stores.checkpoints().drop(tx, learner);
                    LocalDate tomorrow = calendar.today().plusDays(1);
                    stores.quotas().forget(tx, learner.value(), tomorrow);
                    stores.journal().forgetAlias(tx, learner.value());
                },
                archive::dropOver);
    }
}
