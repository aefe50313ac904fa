package org.inclusion.samples.benchmarks.footprint;

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
import org.jspecify.annotations.NullUnmarked;

/** Stores that are not there: nothing is asked of a store at a start. */
@NullUnmarked
final class NoStores implements Stores {

    @Override
    public Transactions transactions() {
        return null;
    }

    @Override
    public EvidenceStore evidence() {
        return null;
    }

    @Override
    public SnapshotStore snapshots() {
        return null;
    }

    @Override
    public CheckpointStore checkpoints() {
        return null;
    }

    @Override
    public EnrolmentStore enrolments() {
        return null;
    }

    @Override
    public AssessmentStore assessments() {
        return null;
    }

    @Override
    public WishStore wishes() {
        return null;
    }

    @Override
    public DisagreementStore disagreements() {
        return null;
    }

    @Override
    public LookStore looks() {
        return null;
    }

    @Override
    public DayRelationStore dayRelations() {
        return null;
    }

    @Override
    public CompletionStore completions() {
        return null;
    }

    @Override
    public BookmarkStore bookmarks() {
        return null;
    }

    @Override
    public CardStore cards() {
        return null;
    }

    @Override
    public HomeResultStore homeResults() {
        return null;
    }

    @Override
    public PromiseStore promises() {
        return null;
    }

    @Override
    public AccompanimentStore accompaniments() {
        return null;
    }

    @Override
    public ReferralStore referrals() {
        return null;
    }

    @Override
    public GuestStore guests() {
        return null;
    }

    @Override
    public MandateStore mandates() {
        return null;
    }

    @Override
    public AbsentActStore absentActs() {
        return null;
    }

    @Override
    public CohortStore cohorts() {
        return null;
    }

    @Override
    public ErasureStore erasures() {
        return null;
    }

    @Override
    public RetentionStore retention() {
        return null;
    }

    @Override
    public MoveStore moves() {
        return null;
    }

    @Override
    public QuotaStore quotas() {
        return null;
    }

    @Override
    public JournalStore journal() {
        return null;
    }

    @Override
    public OutboxStore outbox() {
        return null;
    }

    @Override
    public MessageStore messages() {
        return null;
    }

    @Override
    public TogetherStore together() {
        return null;
    }

    @Override
    public LeafletStore leaflets() {
        return null;
    }

    @Override
    public HelpPlaceStore helpPlaces() {
        return null;
    }

    @Override
    public LeaseStore leases() {
        return null;
    }

    @Override
    public void close() {}
}
