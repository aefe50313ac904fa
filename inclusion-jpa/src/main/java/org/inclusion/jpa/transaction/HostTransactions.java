package org.inclusion.jpa.transaction;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/**
 * <strong>Port.</strong> The host's transactions, for a host that wants what we write and what it writes itself to be
 * kept, or undone, together. Thread-safe.
 *
 * <p>With Spring:
 *
 * <pre>{@code
 * @Component
 * class SpringTransactions implements HostTransactions {
 *     @PersistenceContext
 *     private EntityManager entityManager;
 *     private final TransactionTemplate template;
 *     private final TransactionTemplate outside;
 *
 *     SpringTransactions(PlatformTransactionManager manager) {
 *         template = new TransactionTemplate(manager);
 *         outside = new TransactionTemplate(manager);
 *         outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
 *     }
 *
 *     @Override
 *     public <T> T call(Function<EntityManager, T> work) {
 *         return template.execute(status -> work.apply(entityManager));
 *     }
 *
 *     @Override
 *     public void afterCommit(Runnable action) {
 *         TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
 *             @Override
 *             public void afterCommit() {
 *                 outside.executeWithoutResult(status -> action.run());
 *             }
 *         });
 *     }
 * }
 * }</pre>
 */
public interface HostTransactions {

    /**
     * Does some work in the host's transaction: in the one that is running, or else in a new one, which ends with the work.
     *
     * @param work what to do; whatever it throws must roll the transaction back, and go up
     * @param <T> what it answers
     * @return the work's answer
     */
    <T> T call(Function<EntityManager, T> work);

    /**
     * Runs something once the transaction that is running has been committed, and not at all if it is rolled back. Only
     * called inside {@link #call}. Several run in the order in which they were given.
     *
     * @param action what to run; it throws nothing. A listener of the host's may use the library in it: then {@link #call}
     *     must begin a new transaction, and not join the one that has ended, which frameworks still hold at that moment
     */
    void afterCommit(Runnable action);
}
