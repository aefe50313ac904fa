package org.inclusion.spring;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.inclusion.jpa.transaction.HostTransactions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The library joins the transaction that Spring has open, or asks Spring for one. Thread-safe. */
final class SpringTransactions implements HostTransactions {

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
    @SuppressWarnings("NullAway") // Spring says of the answer that it may be null: it is the work's own.
    public <T> T call(Function<EntityManager, T> work) {
        return transaction.execute(status -> work.apply(entityManager));
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
