package org.inclusion.front;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.access.AccessRows;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LookStore;
import org.inclusion.access.QuotaStore;
import org.inclusion.annotation.Internal;
import org.inclusion.assessment.AssessmentRows;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.completion.CompletionRows;
import org.inclusion.completion.CompletionStore;
import org.inclusion.evidence.EvidenceRows;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.journal.Aliases;
import org.inclusion.journal.JournalStore;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.JourneyRows;
import org.inclusion.journey.WishStore;
import org.inclusion.kept.ErasedKind;
import org.inclusion.learner.CheckpointStore;
import org.inclusion.outbox.OutboxRows;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.privacy.Kept;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.progress.ProgressRows;
import org.inclusion.room.Forget;
import org.inclusion.room.Keeping;
import org.inclusion.room.Rename;
import org.inclusion.room.RoomStores;
import org.inclusion.time.Calendar;

/** Names everything that the stores keep of a learner, in the order in which an erasure destroys it. */
@Internal
public final class KeptOfLearners {

    private KeptOfLearners() {}

    public static Kept in(RoomStores stores, Keeping rooms, Runnable over, Calendar calendar) {
        Map<ErasedKind, Forget> rows = new LinkedHashMap<>();
        // First, so that nothing leaves any more; and before the messages, which are kept when a letter has left.
        rows.put(
                OutboxRows.ERASED_LETTERS,
                (tx, learner, atMost) -> stores.of(OutboxStore.class).forget(tx, learner.value(), atMost));
        rows.putAll(rooms.forgotten());
        rows.put(EvidenceRows.ERASED_EVIDENCE, stores.of(EvidenceStore.class)::forget);
        rows.put(JourneyRows.ERASED_WISHES, stores.of(WishStore.class)::forget);
        rows.put(ProgressRows.ERASED_ENROLMENTS, stores.of(EnrolmentStore.class)::forget);
        rows.put(AssessmentRows.ERASED_ASSESSMENTS, stores.of(AssessmentStore.class)::forget);
        rows.put(JourneyRows.ERASED_DISAGREEMENTS, stores.of(DisagreementStore.class)::forget);
        rows.put(CompletionRows.ERASED_COMPLETIONS, stores.of(CompletionStore.class)::forget);
        rows.put(ProgressRows.ERASED_BOOKMARKS, stores.of(BookmarkStore.class)::forget);
        rows.put(AccessRows.ERASED_LOOKS, stores.of(LookStore.class)::forget);
        rows.put(AccessRows.ERASED_DAY_RELATIONS, stores.of(DayRelationStore.class)::forget);
        List<Rename> acts = new ArrayList<>(List.of(
                stores.of(WishStore.class)::rename,
                stores.of(EnrolmentStore.class)::rename,
                stores.of(AssessmentStore.class)::rename,
                stores.of(DisagreementStore.class)::rename,
                stores.of(LookStore.class)::rename,
                stores.of(DayRelationStore.class)::rename,
                stores.of(OutboxStore.class)::rename));
        acts.addAll(rooms.renamed());
        Aliases aliases = new Aliases(stores.of(JournalStore.class));
        return new Kept(
                rows,
                acts,
                stores.of(JournalStore.class)::rename,
                (tx, learner) -> rooms.uncounted().forEach(one -> one.accept(tx, learner)),
                (tx, learner) -> {
                    stores.of(CheckpointStore.class).drop(tx, learner);
                    LocalDate tomorrow = calendar.today().plusDays(1);
                    stores.of(QuotaStore.class).forget(tx, learner.value(), tomorrow);
                    aliases.forget(tx, learner.value(), calendar.now());
                },
                over);
    }
}
