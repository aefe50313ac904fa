package org.inclusion.memory;

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

/**
 * Keeps everything in memory, for tests and demonstrations. All is lost when the process ends; in all else it keeps the
 * contracts that a store over a database keeps. Thread-safe: one transaction runs after the other.
 */
public final class InMemoryStores implements Stores {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryEvidenceStore evidence = new MemoryEvidenceStore();
    private final SnapshotStore snapshots = new MemorySnapshotStore();
    private final CheckpointStore checkpoints = new MemoryCheckpointStore();
    private final EnrolmentStore enrolments = new MemoryEnrolmentStore();
    private final AssessmentStore assessments = new MemoryAssessmentStore();
    private final MemoryWishStore wishes = new MemoryWishStore();
    private final DisagreementStore disagreements = new MemoryDisagreementStore();
    private final MemoryLookStore looks = new MemoryLookStore();
    private final MemoryDayRelationStore dayRelations = new MemoryDayRelationStore();
    private final CompletionStore completions = new MemoryCompletionStore();
    private final MemoryBookmarkStore bookmarks = new MemoryBookmarkStore();
    private final MemoryCardStore cards = new MemoryCardStore();
    private final HomeResultStore homeResults = new MemoryHomeResultStore();
    private final MemoryPromiseStore promises = new MemoryPromiseStore();
    private final MemoryAccompanimentStore accompaniments = new MemoryAccompanimentStore();
    private final MemoryReferralStore referrals = new MemoryReferralStore();
    private final MemoryGuestStore guests = new MemoryGuestStore();
    private final MemoryMandateStore mandates = new MemoryMandateStore();
    private final MemoryAbsentActStore absentActs = new MemoryAbsentActStore();
    private final CohortStore cohorts = new MemoryCohortStore();
    private final ErasureStore erasures = new MemoryErasureStore();
    private final RetentionStore retention = new MemoryRetentionStore(
            snapshots,
            evidence,
            enrolments,
            assessments,
            wishes,
            disagreements,
            looks,
            dayRelations,
            bookmarks,
            cards,
            homeResults,
            promises,
            accompaniments,
            referrals,
            guests,
            completions,
            mandates,
            absentActs);
    private final MoveStore moves = new MemoryMoveStore();
    private final QuotaStore quotas = new MemoryQuotaStore();
    private final JournalStore journal = new MemoryJournalStore();
    private final OutboxStore outbox = new MemoryOutboxStore();
    private final MessageStore messages = new MemoryMessageStore();
    private final TogetherStore together = new MemoryTogetherStore();
    private final LeafletStore leaflets = new MemoryLeafletStore();
    private final HelpPlaceStore helpPlaces = new MemoryHelpPlaceStore();
    private final LeaseStore leases = new MemoryLeaseStore();

    /** Makes stores without a row. */
    public InMemoryStores() {}

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public EvidenceStore evidence() {
        return evidence;
    }

    @Override
    public SnapshotStore snapshots() {
        return snapshots;
    }

    @Override
    public CheckpointStore checkpoints() {
        return checkpoints;
    }

    @Override
    public EnrolmentStore enrolments() {
        return enrolments;
    }

    @Override
    public AssessmentStore assessments() {
        return assessments;
    }

    @Override
    public WishStore wishes() {
        return wishes;
    }

    @Override
    public DisagreementStore disagreements() {
        return disagreements;
    }

    @Override
    public LookStore looks() {
        return looks;
    }

    @Override
    public DayRelationStore dayRelations() {
        return dayRelations;
    }

    @Override
    public CompletionStore completions() {
        return completions;
    }

    @Override
    public BookmarkStore bookmarks() {
        return bookmarks;
    }

    @Override
    public CardStore cards() {
        return cards;
    }

    @Override
    public HomeResultStore homeResults() {
        return homeResults;
    }

    @Override
    public PromiseStore promises() {
        return promises;
    }

    @Override
    public AccompanimentStore accompaniments() {
        return accompaniments;
    }

    @Override
    public ReferralStore referrals() {
        return referrals;
    }

    @Override
    public GuestStore guests() {
        return guests;
    }

    @Override
    public MandateStore mandates() {
        return mandates;
    }

    @Override
    public AbsentActStore absentActs() {
        return absentActs;
    }

    @Override
    public CohortStore cohorts() {
        return cohorts;
    }

    @Override
    public ErasureStore erasures() {
        return erasures;
    }

    @Override
    public RetentionStore retention() {
        return retention;
    }

    @Override
    public MoveStore moves() {
        return moves;
    }

    @Override
    public QuotaStore quotas() {
        return quotas;
    }

    @Override
    public JournalStore journal() {
        return journal;
    }

    @Override
    public OutboxStore outbox() {
        return outbox;
    }

    @Override
    public MessageStore messages() {
        return messages;
    }

    @Override
    public TogetherStore together() {
        return together;
    }

    @Override
    public LeafletStore leaflets() {
        return leaflets;
    }

    @Override
    public HelpPlaceStore helpPlaces() {
        return helpPlaces;
    }

    @Override
    public LeaseStore leases() {
        return leases;
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
