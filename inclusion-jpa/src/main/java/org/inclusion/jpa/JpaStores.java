package org.inclusion.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
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
import org.inclusion.jpa.schema.SchemaVersion;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.SchemaName;
import org.inclusion.jpa.together.JpaTogetherStore;
import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.jpa.transaction.JoinedTransactions;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.jpa.transaction.OwnTransactions;
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
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.together.TogetherStore;

/**
 * Keeps everything in the host's database, through the Jakarta Persistence provider that the host has. PostgreSQL, MariaDB and
 * H2 are supported. There are no entities, so the host's persistence unit needs no line for the stores. {@link
 * InclusionSchema} creates the tables, which must exist first.
 *
 * <p>Thread-safe. Instants are kept in microseconds.
 *
 * <p>H2 in a file keeps what was acknowledged, when the process is killed, only with {@code
 * ;WRITE_DELAY=0;REUSE_SPACE=FALSE} in its URL; after a power cut no setting of H2 does. The cost of the settings stands in
 * docs/reliability.md.
 */
public final class JpaStores implements Stores {

    private final Transactions transactions;
    private final Dialect dialect;
    private final EvidenceStore evidence;
    private final SnapshotStore snapshots;
    private final CheckpointStore checkpoints;
    private final EnrolmentStore enrolments;
    private final AssessmentStore assessments;
    private final WishStore wishes;
    private final DisagreementStore disagreements;
    private final LookStore looks;
    private final DayRelationStore dayRelations;
    private final CompletionStore completions;
    private final BookmarkStore bookmarks;
    private final CardStore cards;
    private final HomeResultStore homeResults;
    private final PromiseStore promises;
    private final AccompanimentStore accompaniments;
    private final ReferralStore referrals;
    private final GuestStore guests;
    private final MandateStore mandates;
    private final AbsentActStore absentActs;
    private final CohortStore cohorts;
    private final ErasureStore erasures;
    private final RetentionStore retention;
    private final MoveStore moves;
    private final QuotaStore quotas;
    private final JournalStore journal;
    private final OutboxStore outbox;
    private final MessageStore messages;
    private final TogetherStore together;
    private final LeafletStore leaflets;
    private final HelpPlaceStore helpPlaces;
    private final LeaseStore leases;

    private JpaStores(Transactions transactions) {
        this.transactions = transactions;
        this.dialect = transactions.run(tx -> verified(JpaTransaction.entityManager(tx)));
        this.evidence = new JpaEvidenceStore(dialect);
        this.snapshots = new JpaSnapshotStore(dialect);
        this.checkpoints = new JpaCheckpointStore(dialect);
        this.enrolments = new JpaEnrolmentStore(dialect);
        this.assessments = new JpaAssessmentStore(dialect);
        this.wishes = new JpaWishStore(dialect);
        this.disagreements = new JpaDisagreementStore(dialect);
        this.looks = new JpaLookStore(dialect);
        this.dayRelations = new JpaDayRelationStore(dialect);
        this.completions = new JpaCompletionStore(dialect);
        this.bookmarks = new JpaBookmarkStore(dialect);
        this.cards = new JpaCardStore(dialect);
        this.homeResults = new JpaHomeResultStore(dialect);
        this.promises = new JpaPromiseStore(dialect);
        this.accompaniments = new JpaAccompanimentStore(dialect);
        this.referrals = new JpaReferralStore(dialect);
        this.guests = new JpaGuestStore(dialect);
        this.mandates = new JpaMandateStore(dialect);
        this.absentActs = new JpaAbsentActStore(dialect);
        this.cohorts = new JpaCohortStore(dialect);
        this.erasures = new JpaErasureStore(dialect);
        this.retention = new JpaRetentionStore(dialect);
        this.moves = new JpaMoveStore(dialect);
        this.quotas = new JpaQuotaStore(dialect);
        this.journal = new JpaJournalStore(dialect);
        this.outbox = new JpaOutboxStore(dialect);
        this.messages = new JpaMessageStore(dialect);
        this.together = new JpaTogetherStore(dialect);
        this.leaflets = new JpaLeafletStore(dialect);
        this.helpPlaces = new JpaHelpPlaceStore(dialect);
        this.leases = new JpaLeaseStore(dialect);
    }

    private static Dialect verified(EntityManager entityManager) {
        Dialect dialect = SchemaVersion.requireReleased(entityManager);
        dialect.requireIsolation(entityManager);
        return dialect;
    }

    /**
     * Opens stores with transactions of their own. Work that lost a race is done again, up to six times. Work inside work runs
     * in a transaction of its own, on a connection of its own.
     *
     * @param entityManagerFactory a resource-local persistence unit; the host closes it after the stores were used last
     * @throws IllegalStateException if the tables are missing or of another release, if the database is not supported, or if
     *     it is a MariaDB whose transactions are not {@code READ COMMITTED}
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public static JpaStores on(EntityManagerFactory entityManagerFactory) {
        return new JpaStores(new OwnTransactions(entityManagerFactory));
    }

    /**
     * Opens stores as {@link #on(EntityManagerFactory)} does, on tables in a schema that is not the connection's own.
     *
     * @param entityManagerFactory a resource-local persistence unit; the host closes it after the stores were used last
     * @param schema the name that {@link InclusionSchema#of(EntityManagerFactory, String)} was given
     * @throws IllegalArgumentException if the name is no name of a schema
     * @throws IllegalStateException as the other method does, or if there is no schema of that name
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public static JpaStores on(EntityManagerFactory entityManagerFactory, String schema) {
        return new JpaStores(new OwnTransactions(entityManagerFactory, SchemaName.of(schema)::on));
    }

    /**
     * Opens stores in the host's transactions: rows of the library and rows of the host are committed, or rolled back, together.
     * In a transaction of the host, work that lost a race is not done again: {@link RetryableException} is thrown to the host, which may run its
     * whole transaction again.
     *
     * @param host the host's transactions; the first is run at once
     * @throws IllegalStateException if the tables are missing or of another release, if the database is not supported, or if
     *     it is a MariaDB whose transactions are not {@code READ COMMITTED}
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public static JpaStores joining(HostTransactions host) {
        return new JpaStores(new JoinedTransactions(host));
    }

    /**
     * Opens stores as {@link #joining(HostTransactions)} does, on tables in a schema that is not the connection's own.
     *
     * @param host the host's transactions; the first is run at once
     * @param schema the name that {@link InclusionSchema} was given
     * @throws IllegalArgumentException if the name is no name of a schema
     * @throws IllegalStateException as the other method does, or if there is no schema of that name
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public static JpaStores joining(HostTransactions host, String schema) {
        return new JpaStores(new JoinedTransactions(host, SchemaName.of(schema)::on));
    }

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
    public Optional<String> schema(Transaction tx) {
        return SchemaVersion.inWords(JpaTransaction.entityManager(tx), dialect);
    }

    /** Does nothing: the persistence unit is the host's, which closes it. */
    @Override
    public void close() {
        // Nothing was opened.
    }
}
