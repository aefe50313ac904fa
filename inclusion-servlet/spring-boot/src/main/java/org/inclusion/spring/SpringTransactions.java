package org.inclusion.spring;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inclusion.jpa.transaction.HostTransactions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The library joins the transaction that Spring has open, or asks Spring for one. Thread-safe. */
final class SpringTransactions implements HostTransactions {

    /** SQLSTATE of a write in a read-only transaction, on PostgreSQL and MariaDB. H2 takes the write. */
    private static final String READ_ONLY = "25006";

    private final EntityManager entityManager;
    private final TransactionTemplate transaction;
    private final TransactionTemplate outside;

    /**
     * Transactions of one database.
     *
     * @param entityManager Spring's shared one, which belongs to the transaction that is running
     * @param manager of that database
     */
    SpringTransactions(EntityManager entityManager, PlatformTransactionManager manager) {
        this.entityManager = entityManager;
        this.transaction = new TransactionTemplate(manager);
        this.outside = new TransactionTemplate(manager);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        try {
            return transaction.execute(status -> work.apply(entityManager));
        } catch (RuntimeException e) {
            if (TransactionSynchronizationManager.isCurrentTransactionReadOnly() && isRefusedWrite(e)) {
                throw readOnly(e);
            }
            throw e;
        }
    }

    private static boolean isRefusedWrite(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && READ_ONLY.equals(sql.getSQLState()));
    }

    /** Not caused by the exception of the driver, which would be taken for a database that is read-only after a failover. */
    private static IllegalStateException readOnly(RuntimeException refused) {
        IllegalStateException said = new IllegalStateException(
                "the library has to write in this transaction, such as who looked at whom, and the application began it"
                        + " read-only: begin it without readOnly = true");
        said.addSuppressed(refused);
        return said;
    }

    @Override
    public boolean isRunning() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Override
    public void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // Spring still holds the transaction that has ended: what is written in it is lost, or kept by half.
                outside.executeWithoutResult(status -> action.run());
            }
        });
    }
}
