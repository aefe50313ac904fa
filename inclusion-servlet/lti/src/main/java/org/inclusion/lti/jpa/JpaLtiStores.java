package org.inclusion.lti.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.inclusion.jpa.schema.SchemaVersion;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.jpa.transaction.OwnTransactions;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.grade.LineItemStore;
import org.inclusion.lti.key.SigningKeyStore;
import org.inclusion.lti.launch.LaunchStore;
import org.inclusion.lti.platform.PlatformStore;
import org.inclusion.store.Transactions;

/**
 * Keeps platforms, keys, line items and used launches in the host's database, in four tables of the library's schema,
 * which {@code InclusionSchema} creates. It needs {@code inclusion-jpa}. A launch takes transactions of its own: what
 * was used once stays used, whatever becomes of the request. Thread-safe.
 */
public final class JpaLtiStores implements LtiStores {

    private final Transactions transactions;
    private final PlatformStore platforms;
    private final SigningKeyStore signingKeys;
    private final LineItemStore lineItems;
    private final LaunchStore launches;

    private JpaLtiStores(Transactions transactions) {
        this.transactions = transactions;
        Dialect dialect = transactions.run(tx -> SchemaVersion.requireReleased(JpaTransaction.entityManager(tx)));
        this.platforms = new JpaPlatformStore(dialect);
        this.signingKeys = new JpaSigningKeyStore(dialect);
        this.lineItems = new JpaLineItemStore(dialect);
        this.launches = new JpaLaunchStore(dialect);
    }

    /**
     * Opens stores with transactions of their own.
     *
     * @param entityManagerFactory a resource-local persistence unit on the database of the library; the host closes it
     *     after the stores were used last
     * @throws IllegalStateException if the tables are missing or of another release, or if the database is
     *     not supported
     * @throws org.inclusion.store.StoreUnavailableException if the database cannot be reached
     */
    public static JpaLtiStores on(EntityManagerFactory entityManagerFactory) {
        return new JpaLtiStores(new OwnTransactions(entityManagerFactory));
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public PlatformStore platforms() {
        return platforms;
    }

    @Override
    public SigningKeyStore signingKeys() {
        return signingKeys;
    }

    @Override
    public LineItemStore lineItems() {
        return lineItems;
    }

    @Override
    public LaunchStore launches() {
        return launches;
    }
}
