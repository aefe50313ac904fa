package org.inclusion.jpa.transaction;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/**
 * Runs the library's work in the host's transactions, so that both the library's rows and the host's own are committed, or
 * rolled back, together. <strong>Port.</strong> Implemented by the host. Implementations are thread-safe.
 *
 * <p>In a Spring Boot application, {@code inclusion-spring-boot-starter} brings an implementation; for JTA, {@code inclusion-jta}
 * does. With Spring alone:
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
 *     public boolean isRunning() {
 *         return TransactionSynchronizationManager.isActualTransactionActive();
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
     * Does some work in the transaction that is running on this thread. Where none is running, a new transaction begins, and
     * ends with the work.
     *
     * @param work what to do; an exception of the work must roll the transaction back, and be thrown on unchanged
     * @param <T> the type of the work's answer
     * @return the work's answer
     */
    <T> T call(Function<EntityManager, T> work);

    /**
     * Says whether {@link #call} would now join a transaction that the host has begun on this thread. Where it would not, the
     * library does its work again after a lost race, up to six times, instead of throwing a {@code RetryableException}.
     *
     * @return the default is true, which is always safe: every lost race then reaches the caller, who may begin the work again
     */
    default boolean isRunning() {
        return true;
    }

    /**
     * Runs an action after the running transaction was committed, and never if it is rolled back. The library calls this
     * only inside {@link #call}. Several actions run in the order in which they were given.
     *
     * @param action what to run; it throws nothing. A listener of the host's may use the library inside the action: {@link
     *     #call} must then begin a new transaction. Frameworks still hold the ended one at that moment; it must not be
     *     joined
     */
    void afterCommit(Runnable action);
}
