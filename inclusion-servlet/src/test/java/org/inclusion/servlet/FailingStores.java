package org.inclusion.servlet;

import java.util.function.Function;
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
import org.inclusion.memory.InMemoryStores;
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
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.together.TogetherStore;
import org.jspecify.annotations.Nullable;

/** In-memory stores whose transactions fail or wait on request, before the work or after it was kept. */
final class FailingStores implements Stores {

    private final InMemoryStores stores = new InMemoryStores();

    volatile @Nullable RuntimeException before;
    volatile @Nullable RuntimeException after;

    /** Runs before the work of each transaction, on its thread; null for nothing. */
    volatile @Nullable Runnable meanwhile;

    @Override
    public Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T run(Function<Transaction, T> work) {
                Runnable first = meanwhile;
                if (first != null) {
                    first.run();
                }
                fail(before);
                T answer = stores.transactions().run(work);
                fail(after);
                return answer;
            }
        };
    }

    private static void fail(@Nullable RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public EvidenceStore evidence() {
        return stores.evidence();
    }

    @Override
    public SnapshotStore snapshots() {
        return stores.snapshots();
    }

    @Override
    public CheckpointStore checkpoints() {
        return stores.checkpoints();
    }

    @Override
    public EnrolmentStore enrolments() {
        return stores.enrolments();
    }

    @Override
    public AssessmentStore assessments() {
        return stores.assessments();
    }

    @Override
    public WishStore wishes() {
        return stores.wishes();
    }

    @Override
    public DisagreementStore disagreements() {
        return stores.disagreements();
    }

    @Override
    public LookStore looks() {
        return stores.looks();
    }

    @Override
    public DayRelationStore dayRelations() {
        return stores.dayRelations();
    }

    @Override
    public CompletionStore completions() {
        return stores.completions();
    }

    @Override
    public BookmarkStore bookmarks() {
        return stores.bookmarks();
    }

    @Override
    public CardStore cards() {
        return stores.cards();
    }

    @Override
    public HomeResultStore homeResults() {
        return stores.homeResults();
    }

    @Override
    public PromiseStore promises() {
        return stores.promises();
    }

    @Override
    public AccompanimentStore accompaniments() {
        return stores.accompaniments();
    }

    @Override
    public ReferralStore referrals() {
        return stores.referrals();
    }

    @Override
    public GuestStore guests() {
        return stores.guests();
    }

    @Override
    public MandateStore mandates() {
        return stores.mandates();
    }

    @Override
    public AbsentActStore absentActs() {
        return stores.absentActs();
    }

    @Override
    public CohortStore cohorts() {
        return stores.cohorts();
    }

    @Override
    public ErasureStore erasures() {
        return stores.erasures();
    }

    @Override
    public RetentionStore retention() {
        return stores.retention();
    }

    @Override
    public MoveStore moves() {
        return stores.moves();
    }

    @Override
    public QuotaStore quotas() {
        return stores.quotas();
    }

    @Override
    public JournalStore journal() {
        return stores.journal();
    }

    @Override
    public OutboxStore outbox() {
        return stores.outbox();
    }

    @Override
    public MessageStore messages() {
        return stores.messages();
    }

    @Override
    public TogetherStore together() {
        return stores.together();
    }

    @Override
    public LeafletStore leaflets() {
        return stores.leaflets();
    }

    @Override
    public HelpPlaceStore helpPlaces() {
        return stores.helpPlaces();
    }

    @Override
    public LeaseStore leases() {
        return stores.leases();
    }

    @Override
    public void close() {
        stores.close();
    }
}
