package org.inclusion;

import java.util.Optional;
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
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.together.TogetherStore;

/**
 * Gives all stores of one database, and the transactions they share. <strong>Port.</strong> Implemented by a store, and tried
 * with the contracts of {@code inclusion-contracts}. Thread-safe.
 */
public interface Stores extends AutoCloseable {

    /**
     * Opens or joins transactions.
     *
     * @return the transactions all the stores here take part in
     */
    Transactions transactions();

    /**
     * Keeps evidence.
     *
     * @return the store
     */
    EvidenceStore evidence();

    /**
     * Keeps learners' locks, versions and snapshots.
     *
     * @return the store
     */
    SnapshotStore snapshots();

    /**
     * Keeps learners' checkpoints.
     *
     * @return the store
     */
    CheckpointStore checkpoints();

    /**
     * Keeps enrolments.
     *
     * @return the store
     */
    EnrolmentStore enrolments();

    /**
     * Keeps assessments.
     *
     * @return the store
     */
    AssessmentStore assessments();

    /**
     * Keeps wishes.
     *
     * @return the store
     */
    WishStore wishes();

    /**
     * Keeps disagreements.
     *
     * @return the store
     */
    DisagreementStore disagreements();

    /**
     * Keeps who looked.
     *
     * @return the store
     */
    LookStore looks();

    /**
     * Keeps day relations.
     *
     * @return the store
     */
    DayRelationStore dayRelations();

    /**
     * Keeps what learners answered about places that may be told their completion.
     *
     * @return the store
     */
    CompletionStore completions();

    /**
     * Keeps bookmarks.
     *
     * @return the store
     */
    BookmarkStore bookmarks();

    /**
     * Keeps cards.
     *
     * @return the store
     */
    CardStore cards();

    /**
     * Keeps home results.
     *
     * @return the store
     */
    HomeResultStore homeResults();

    /**
     * Keeps promises and what came of them.
     *
     * @return the store
     */
    PromiseStore promises();

    /**
     * Keeps accompaniments and workshops.
     *
     * @return the store
     */
    AccompanimentStore accompaniments();

    /**
     * Keeps referrals and what came of them.
     *
     * @return the store
     */
    ReferralStore referrals();

    /**
     * Keeps guests.
     *
     * @return the store
     */
    GuestStore guests();

    /**
     * Keeps mandates.
     *
     * @return the store
     */
    MandateStore mandates();

    /**
     * Keeps what was done in absence.
     *
     * @return the store
     */
    AbsentActStore absentActs();

    /**
     * Keeps the sums of structures.
     *
     * @return the store
     */
    CohortStore cohorts();

    /**
     * Keeps erasures and tombstones.
     *
     * @return the store
     */
    ErasureStore erasures();

    /**
     * Finds and removes what was kept long enough.
     *
     * @return the store
     */
    RetentionStore retention();

    /**
     * Keeps the moves of learners from one id to another.
     *
     * @return the store
     */
    MoveStore moves();

    /**
     * Keeps what each person added today.
     *
     * @return the store
     */
    QuotaStore quotas();

    /**
     * Keeps the journal.
     *
     * @return the store
     */
    JournalStore journal();

    /**
     * Keeps the letters that wait to leave.
     *
     * @return the store
     */
    OutboxStore outbox();

    /**
     * Keeps for a while which messages were sent.
     *
     * @return the store
     */
    MessageStore messages();

    /**
     * The store of sessions of live help.
     *
     * @return the store
     */
    TogetherStore together();

    /**
     * Keeps what helpers write themselves.
     *
     * @return the store
     */
    LeafletStore leaflets();

    /**
     * Keeps help places.
     *
     * @return the store
     */
    HelpPlaceStore helpPlaces();

    /**
     * Keeps which server does what one does at a time.
     *
     * @return the store
     */
    LeaseStore leases();

    /**
     * Says in which schema everything is kept, as it is now: the version and the kind of database, such as {@code "2 on postgresql"}.
     * For operators and for the line at the start.
     *
     * @param tx the transaction
     * @return a few words without secrets; empty, the default, where the stores have no schema
     */
    default Optional<String> schema(Transaction tx) {
        return Optional.empty();
    }

    /** Gives back what the stores opened themselves; what the host gave stays open. */
    @Override
    void close();
}
