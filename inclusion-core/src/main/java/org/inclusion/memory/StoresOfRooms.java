package org.inclusion.memory;

import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LookStore;
import org.inclusion.access.QuotaStore;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.authoring.LeafletStore;
import org.inclusion.card.CardStore;
import org.inclusion.card.HomeResultStore;
import org.inclusion.cohort.CohortStore;
import org.inclusion.completion.CompletionStore;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.followup.PromiseStore;
import org.inclusion.guest.GuestStore;
import org.inclusion.journal.JournalStore;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.WishStore;
import org.inclusion.key.KeyStore;
import org.inclusion.learner.CheckpointStore;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.mandate.MandateStore;
import org.inclusion.message.MessageStore;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.place.HelpPlaceStore;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.MoveStore;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.referral.ReferralStore;
import org.inclusion.store.LeaseStore;
import org.inclusion.store.StoresByPort;
import org.inclusion.together.TogetherStore;

/** The stores of every room, in memory. A room that keeps something has its lines here. */
final class StoresOfRooms {

    private StoresOfRooms() {}

    /** All of them, but the one that looks through the rows of the others. */
    static StoresByPort inMemory() {
        MemoryMoveStore moves = new MemoryMoveStore();
        MemoryErasureStore erasures = new MemoryErasureStore(moves);
        return StoresByPort.none()
                .with(EvidenceStore.class, new MemoryEvidenceStore())
                .with(SnapshotStore.class, new MemorySnapshotStore())
                .with(CheckpointStore.class, new MemoryCheckpointStore())
                .with(EnrolmentStore.class, new MemoryEnrolmentStore())
                .with(AssessmentStore.class, new MemoryAssessmentStore())
                .with(WishStore.class, new MemoryWishStore())
                .with(DisagreementStore.class, new MemoryDisagreementStore())
                .with(LookStore.class, new MemoryLookStore())
                .with(DayRelationStore.class, new MemoryDayRelationStore())
                .with(CompletionStore.class, new MemoryCompletionStore())
                .with(BookmarkStore.class, new MemoryBookmarkStore())
                .with(CardStore.class, new MemoryCardStore())
                .with(HomeResultStore.class, new MemoryHomeResultStore())
                .with(PromiseStore.class, new MemoryPromiseStore())
                .with(AccompanimentStore.class, new MemoryAccompanimentStore())
                .with(ReferralStore.class, new MemoryReferralStore())
                .with(GuestStore.class, new MemoryGuestStore())
                .with(MandateStore.class, new MemoryMandateStore())
                .with(AbsentActStore.class, new MemoryAbsentActStore())
                .with(CohortStore.class, new MemoryCohortStore())
                .with(MoveStore.class, moves)
                .with(ErasureStore.class, erasures)
                .with(KeyStore.class, new MemoryKeyStore(erasures, moves))
                .with(QuotaStore.class, new MemoryQuotaStore())
                .with(JournalStore.class, new MemoryJournalStore())
                .with(OutboxStore.class, new MemoryOutboxStore())
                .with(MessageStore.class, new MemoryMessageStore())
                .with(TogetherStore.class, new MemoryTogetherStore())
                .with(LeafletStore.class, new MemoryLeafletStore())
                .with(HelpPlaceStore.class, new MemoryHelpPlaceStore())
                .with(LeaseStore.class, new MemoryLeaseStore());
    }
}
