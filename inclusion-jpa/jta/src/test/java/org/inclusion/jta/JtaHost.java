package org.inclusion.jta;

import com.arjuna.ats.jta.common.jtaPropertyManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;
import org.eclipse.persistence.transaction.JTATransactionController;
import org.hibernate.engine.transaction.jta.platform.internal.AbstractJtaPlatform;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.inclusion.jpa.InclusionSchema;

/** A host with Narayana and a persistence unit of transaction type JTA. */
record JtaHost(XaDatabase database, EntityManagerFactory entityManagers, JtaTransactions transactions)
        implements AutoCloseable {

    static final TransactionManager MANAGER = com.arjuna.ats.jta.TransactionManager.transactionManager();

    static final TransactionSynchronizationRegistry REGISTRY =
            jtaPropertyManager.getJTAEnvironmentBean().getTransactionSynchronizationRegistry();

    static JtaHost hibernate(XaDatabase database) {
        return on(
                database,
                Map.of(
                        "jakarta.persistence.provider",
                        HibernatePersistenceProvider.class.getName(),
                        "hibernate.hbm2ddl.auto",
                        "update"),
                Map.of("hibernate.transaction.jta.platform", ForHibernate.class.getName()));
    }

    static JtaHost eclipseLink(XaDatabase database) {
        return on(
                database,
                Map.of(
                        "jakarta.persistence.provider",
                        org.eclipse.persistence.jpa.PersistenceProvider.class.getName(),
                        "eclipselink.ddl-generation",
                        "create-tables",
                        "eclipselink.weaving",
                        "false",
                        "eclipselink.logging.level",
                        "OFF"),
                Map.of(
                        "eclipselink.target-server",
                        ForEclipseLink.class.getName(),
                        // Else two factories of one unit may share a session, and with it what the first was told.
                        "eclipselink.session-name",
                        UUID.randomUUID().toString()));
    }

    private static JtaHost on(XaDatabase database, Map<String, String> always, Map<String, String> withJta) {
        // The host's own table, which its provider makes.
        Map<String, Object> local = new HashMap<>(always);
        local.put("jakarta.persistence.jdbc.url", database.url());
        local.put("jakarta.persistence.jdbc.user", database.user());
        local.put("jakarta.persistence.jdbc.password", "");
        try (EntityManagerFactory tables = Persistence.createEntityManagerFactory("portal-tables", local)) {
            tables.createEntityManager().close();
        }
        Map<String, Object> joined = new HashMap<>(always);
        joined.putAll(withJta);
        joined.put("hibernate.hbm2ddl.auto", "none");
        joined.put("eclipselink.ddl-generation", "none");
        joined.put("jakarta.persistence.jtaDataSource", database.pool());
        EntityManagerFactory entityManagers = Persistence.createEntityManagerFactory("portal-jta", joined);
        JtaTransactions transactions = new JtaTransactions(entityManagers, MANAGER, REGISTRY);
        InclusionSchema.of(transactions.apart()).create();
        return new JtaHost(database, entityManagers, transactions);
    }

    @Override
    public void close() {
        entityManagers.close();
        database.pool().close();
    }

    /** Tells Hibernate where the transactions are. */
    public static final class ForHibernate extends AbstractJtaPlatform {

        private static final long serialVersionUID = 1L;

        @Override
        protected TransactionManager locateTransactionManager() {
            return MANAGER;
        }

        @Override
        protected UserTransaction locateUserTransaction() {
            return com.arjuna.ats.jta.UserTransaction.userTransaction();
        }
    }

    /** Tells EclipseLink. */
    public static final class ForEclipseLink extends ServerPlatformBase {

        /** As EclipseLink makes it. */
        public ForEclipseLink(DatabaseSession session) {
            super(session);
        }

        @Override
        public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
            return Controller.class;
        }

        /** Where the transactions are. */
        public static final class Controller extends JTATransactionController {
            @Override
            protected TransactionManager acquireTransactionManager() {
                return MANAGER;
            }
        }
    }
}
