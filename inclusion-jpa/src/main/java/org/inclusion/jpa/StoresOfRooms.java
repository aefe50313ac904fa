package org.inclusion.jpa;

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
import org.inclusion.jpa.access.JpaDayRelationStore;
import org.inclusion.jpa.access.JpaLookStore;
import org.inclusion.jpa.access.JpaQuotaStore;
import org.inclusion.jpa.accompaniment.JpaAccompanimentStore;
import org.inclusion.jpa.assessment.JpaAssessmentStore;
import org.inclusion.jpa.authoring.JpaLeafletStore;
import org.inclusion.jpa.card.JpaCardStore;
import org.inclusion.jpa.card.JpaHomeResultStore;
import org.inclusion.jpa.cohort.JpaCohortStore;
import org.inclusion.jpa.completion.JpaCompletionStore;
import org.inclusion.jpa.evidence.JpaEvidenceStore;
import org.inclusion.jpa.followup.JpaPromiseStore;
import org.inclusion.jpa.guest.JpaGuestStore;
import org.inclusion.jpa.journal.JpaJournalStore;
import org.inclusion.jpa.journey.JpaDisagreementStore;
import org.inclusion.jpa.journey.JpaWishStore;
import org.inclusion.jpa.key.JpaKeyStore;
import org.inclusion.jpa.learner.JpaCheckpointStore;
import org.inclusion.jpa.learner.JpaSnapshotStore;
import org.inclusion.jpa.lease.JpaLeaseStore;
import org.inclusion.jpa.mandate.JpaAbsentActStore;
import org.inclusion.jpa.mandate.JpaMandateStore;
import org.inclusion.jpa.message.JpaMessageStore;
import org.inclusion.jpa.outbox.JpaOutboxStore;
import org.inclusion.jpa.place.JpaHelpPlaceStore;
import org.inclusion.jpa.privacy.JpaErasureStore;
import org.inclusion.jpa.privacy.JpaMoveStore;
import org.inclusion.jpa.privacy.JpaRetentionStore;
import org.inclusion.jpa.progress.JpaBookmarkStore;
import org.inclusion.jpa.progress.JpaEnrolmentStore;
import org.inclusion.jpa.referral.JpaReferralStore;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.together.JpaTogetherStore;
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
import org.inclusion.privacy.RetentionStore;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.referral.ReferralStore;
import org.inclusion.store.LeaseStore;
import org.inclusion.store.StoresByPort;
import org.inclusion.together.TogetherStore;

/** The stores of every room, on a database. A room that keeps something has its lines here. */
final class StoresOfRooms {

    private StoresOfRooms() {}

    static StoresByPort on(Dialect dialect) {
        return StoresByPort.none()
                .with(EvidenceStore.class, new JpaEvidenceStore(dialect))
                .with(SnapshotStore.class, new JpaSnapshotStore(dialect))
                .with(CheckpointStore.class, new JpaCheckpointStore(dialect))
                .with(EnrolmentStore.class, new JpaEnrolmentStore(dialect))
                .with(AssessmentStore.class, new JpaAssessmentStore(dialect))
                .with(WishStore.class, new JpaWishStore(dialect))
                .with(DisagreementStore.class, new JpaDisagreementStore(dialect))
                .with(LookStore.class, new JpaLookStore(dialect))
                .with(DayRelationStore.class, new JpaDayRelationStore(dialect))
                .with(CompletionStore.class, new JpaCompletionStore(dialect))
                .with(BookmarkStore.class, new JpaBookmarkStore(dialect))
                .with(CardStore.class, new JpaCardStore(dialect))
                .with(HomeResultStore.class, new JpaHomeResultStore(dialect))
                .with(PromiseStore.class, new JpaPromiseStore(dialect))
                .with(AccompanimentStore.class, new JpaAccompanimentStore(dialect))
                .with(ReferralStore.class, new JpaReferralStore(dialect))
                .with(GuestStore.class, new JpaGuestStore(dialect))
                .with(MandateStore.class, new JpaMandateStore(dialect))
                .with(AbsentActStore.class, new JpaAbsentActStore(dialect))
                .with(CohortStore.class, new JpaCohortStore(dialect))
                .with(ErasureStore.class, new JpaErasureStore(dialect))
                .with(RetentionStore.class, new JpaRetentionStore(dialect))
                .with(MoveStore.class, new JpaMoveStore(dialect))
                .with(KeyStore.class, new JpaKeyStore(dialect))
                .with(QuotaStore.class, new JpaQuotaStore(dialect))
                .with(JournalStore.class, new JpaJournalStore(dialect))
                .with(OutboxStore.class, new JpaOutboxStore(dialect))
                .with(MessageStore.class, new JpaMessageStore(dialect))
                .with(TogetherStore.class, new JpaTogetherStore(dialect))
                .with(LeafletStore.class, new JpaLeafletStore(dialect))
                .with(HelpPlaceStore.class, new JpaHelpPlaceStore(dialect))
                .with(LeaseStore.class, new JpaLeaseStore(dialect));
    }
}
