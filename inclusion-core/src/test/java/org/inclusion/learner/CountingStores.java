package org.inclusion.learner;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Stores;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.inclusion.access.LookStore;
import org.inclusion.access.QuotaStore;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.authoring.LeafletStore;
import org.inclusion.card.CardStore;
import org.inclusion.card.HomeResultStore;
import org.inclusion.cohort.CohortStore;
import org.inclusion.completion.CompletionStore;
import org.inclusion.evidence.Correction;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.followup.PromiseStore;
import org.inclusion.guest.GuestStore;
import org.inclusion.id.AssessmentId;
import org.inclusion.journal.JournalStore;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.WishStore;
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

/**
 * Stores in memory that count what they are asked about evidence and checkpoints: one step a question, and one a row of the
 * answer. For one thread.
 */
final class CountingStores implements Stores {

    private final InMemoryStores stores = new InMemoryStores();
    private final EvidenceStore evidence = new CountedEvidence();
    private final CheckpointStore checkpoints = new CountedCheckpoints();
    private long steps;

    /** The steps that some work takes. */
    long steps(Runnable work) {
        long before = steps;
        work.run();
        return steps - before;
    }

    private <T, C extends Collection<T>> C counted(C rows) {
        steps += 1 + rows.size();
        return rows;
    }

    @Override
    public Transactions transactions() {
        return stores.transactions();
    }

    @Override
    public EvidenceStore evidence() {
        return evidence;
    }

    @Override
    public SnapshotStore snapshots() {
        return stores.snapshots();
    }

    @Override
    public CheckpointStore checkpoints() {
        return checkpoints;
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

    private final class CountedEvidence implements EvidenceStore {

        private final EvidenceStore rows = stores.evidence();

        @Override
        public List<Appended> append(Transaction tx, List<ReceivedEvidence> batch) {
            return counted(rows.append(tx, batch));
        }

        @Override
        public List<ReceivedEvidence> history(Transaction tx, LearnerId learner) {
            return counted(rows.history(tx, learner));
        }

        @Override
        public List<ReceivedEvidence> page(
                Transaction tx, LearnerId learner, @Nullable HistoryPosition before, int limit) {
            return counted(rows.page(tx, learner, before, limit));
        }

        @Override
        public List<ReceivedEvidence> after(
                Transaction tx, LearnerId learner, @Nullable HistoryPosition after, int limit) {
            return counted(rows.after(tx, learner, after, limit));
        }

        @Override
        public List<Correction> correctionsOf(Transaction tx, LearnerId learner, Collection<String> evidenceIds) {
            return counted(rows.correctionsOf(tx, learner, evidenceIds));
        }

        @Override
        public List<Correction> corrections(Transaction tx, LearnerId learner) {
            return counted(rows.corrections(tx, learner));
        }

        @Override
        public long waiting(Transaction tx, LearnerId learner, @Nullable Instant receivedAfter) {
            // To count them, a database reads every correction.
            counted(rows.corrections(tx, learner));
            return rows.waiting(tx, learner, receivedAfter);
        }

        @Override
        public List<ReceivedEvidence> ofAssessment(Transaction tx, LearnerId learner, AssessmentId assessment) {
            return counted(rows.ofAssessment(tx, learner, assessment));
        }

        @Override
        public Map<LearnerId, Instant> latest(Transaction tx, Set<LearnerId> learners) {
            Map<LearnerId, Instant> latest = rows.latest(tx, learners);
            counted(latest.keySet());
            return latest;
        }

        @Override
        public Optional<ReceivedEvidence> find(Transaction tx, LearnerId learner, String evidenceId) {
            Optional<ReceivedEvidence> found = rows.find(tx, learner, evidenceId);
            counted(found.stream().toList());
            return found;
        }

        @Override
        public List<ReceivedEvidence> find(Transaction tx, LearnerId learner, Collection<String> evidenceIds) {
            return counted(rows.find(tx, learner, evidenceIds));
        }

        @Override
        public int forget(Transaction tx, LearnerId learner, int atMost) {
            return rows.forget(tx, learner, atMost);
        }

        @Override
        public List<LearnerId> notedBy(Transaction tx, String actor, int limit) {
            return counted(rows.notedBy(tx, actor, limit));
        }

        @Override
        public int rename(Transaction tx, LearnerId learner, String actor, String alias) {
            return rows.rename(tx, learner, actor, alias);
        }
    }

    private final class CountedCheckpoints implements CheckpointStore {

        private final CheckpointStore rows = stores.checkpoints();

        @Override
        public List<Checkpoint> before(Transaction tx, LearnerId learner, @Nullable HistoryPosition before) {
            return counted(rows.before(tx, learner, before));
        }

        @Override
        public void keep(Transaction tx, Map<LearnerId, ? extends Collection<Checkpoint>> made) {
            made.values().forEach(CountingStores.this::counted);
            rows.keep(tx, made);
        }

        @Override
        public void drop(Transaction tx, LearnerId learner) {
            counted(List.of());
            rows.drop(tx, learner);
        }
    }
}
