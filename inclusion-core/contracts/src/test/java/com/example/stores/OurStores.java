package com.example.stores;

import javax.sql.DataSource;
import org.inclusion.Stores;
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
import org.inclusion.store.Transactions;
import org.inclusion.together.TogetherStore;

/** Stores that are being written: one is there, and the others come later. */
final class OurStores implements Stores {

    private final Transactions transactions;
    private final WishStore wishes = new OurWishStore();

    OurStores(DataSource dataSource) {
        transactions = new OurTransactions(dataSource);
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public WishStore wishes() {
        return wishes;
    }

    @Override
    public EvidenceStore evidence() {
        throw later();
    }

    @Override
    public SnapshotStore snapshots() {
        throw later();
    }

    @Override
    public CheckpointStore checkpoints() {
        throw later();
    }

    @Override
    public EnrolmentStore enrolments() {
        throw later();
    }

    @Override
    public AssessmentStore assessments() {
        throw later();
    }

    @Override
    public DisagreementStore disagreements() {
        throw later();
    }

    @Override
    public LookStore looks() {
        throw later();
    }

    @Override
    public DayRelationStore dayRelations() {
        throw later();
    }

    @Override
    public CompletionStore completions() {
        throw later();
    }

    @Override
    public BookmarkStore bookmarks() {
        throw later();
    }

    @Override
    public CardStore cards() {
        throw later();
    }

    @Override
    public HomeResultStore homeResults() {
        throw later();
    }

    @Override
    public PromiseStore promises() {
        throw later();
    }

    @Override
    public AccompanimentStore accompaniments() {
        throw later();
    }

    @Override
    public ReferralStore referrals() {
        throw later();
    }

    @Override
    public GuestStore guests() {
        throw later();
    }

    @Override
    public MandateStore mandates() {
        throw later();
    }

    @Override
    public AbsentActStore absentActs() {
        throw later();
    }

    @Override
    public CohortStore cohorts() {
        throw later();
    }

    @Override
    public ErasureStore erasures() {
        throw later();
    }

    @Override
    public RetentionStore retention() {
        throw later();
    }

    @Override
    public MoveStore moves() {
        throw later();
    }

    @Override
    public QuotaStore quotas() {
        throw later();
    }

    @Override
    public JournalStore journal() {
        throw later();
    }

    @Override
    public OutboxStore outbox() {
        throw later();
    }

    @Override
    public MessageStore messages() {
        throw later();
    }

    @Override
    public TogetherStore together() {
        throw later();
    }

    @Override
    public LeafletStore leaflets() {
        throw later();
    }

    @Override
    public HelpPlaceStore helpPlaces() {
        throw later();
    }

    @Override
    public LeaseStore leases() {
        throw later();
    }

    @Override
    public void close() {
        // The data source is the host's.
    }

    private static RuntimeException later() {
        return new UnsupportedOperationException("not written yet");
    }
}
