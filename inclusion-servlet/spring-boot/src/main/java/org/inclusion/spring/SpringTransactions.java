package org.inclusion.spring;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Function;
import org.inclusion.jpa.transaction.HostTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The library joins the transaction that Spring has open, or asks Spring for one. Thread-safe. */
final class SpringTransactions implements HostTransactions {

    private final EntityManager entityManager;
    private final TransactionTemplate transaction;
    private final TransactionTemplate suspended;

    /**
     * In which looks are noted while the application's transaction is read-only; null where the application does not
     * allow that.
     */
    private final @Nullable HostTransactions outside;

    /**
     * Transactions of one database.
     *
     * @param entityManager Spring's shared one, which belongs to the transaction that is running
     * @param manager of that database
     * @param looksOutsideReadOnly whether looks are noted outside of a read-only transaction of the application's
     */
    SpringTransactions(EntityManager entityManager, PlatformTransactionManager manager, boolean looksOutsideReadOnly) {
        this.entityManager = entityManager;
        this.transaction = template(manager, TransactionDefinition.PROPAGATION_REQUIRED);
        this.suspended = template(manager, TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.outside = looksOutsideReadOnly
                ? new Outside(template(manager, TransactionDefinition.PROPAGATION_REQUIRES_NEW))
                : null;
    }

    private static TransactionTemplate template(PlatformTransactionManager manager, int propagation) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation);
        return template;
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        return transaction.execute(status -> work.apply(entityManager));
    }

    @Override
    public boolean isRunning() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Override
    public boolean isReadOnly() {
        return isRunning() && TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    @Override
    public Optional<HostTransactions> outside() {
        return Optional.ofNullable(outside);
    }

    @Override
    public void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // Spring still holds the transaction that has ended: what is written in it is lost, or kept in part.
                suspended.executeWithoutResult(status -> action.run());
            }
        });
    }

    /** New transactions, each of which suspends the one that is running. */
    private final class Outside implements HostTransactions {
        private final TransactionTemplate fresh;

        Outside(TransactionTemplate fresh) {
            this.fresh = fresh;
        }

        @Override
        public <T> T call(Function<EntityManager, T> work) {
            return fresh.execute(status -> work.apply(entityManager));
        }

        @Override
        public boolean isRunning() {
            return false;
        }

        @Override
        public void afterCommit(Runnable action) {
            SpringTransactions.this.afterCommit(action);
        }
    }
}
