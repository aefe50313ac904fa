package org.inclusion.jpa.transaction;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs the library's work in the host's transactions, so that both the library's rows and the host's own are committed,
 * or rolled back, together. <strong>Port.</strong> Implemented by the host. Implementations are thread-safe.
 *
 * <p><strong>Nested work.</strong> On one thread, {@link #call} may come inside another {@link #call}, or inside a
 * transaction that the host has begun itself. There is one transaction then, the outermost:
 *
 * <ul>
 *   <li>the inner work sees what the outer work wrote, and the outer work sees what the inner work wrote;
 *   <li>nothing is kept before the outermost transaction is committed, and then everything is;
 * <li>an exception of the inner work undoes everything, even where the outer work catches that exception: the outermost
 * transaction is rolled back, and whoever began it gets an exception;
 * <li>the actions of {@link #afterCommit} run after the outermost commit, in the order in which they were given,
 * wherever they were given.
 * </ul>
 *
 * Nothing uses savepoints. A host that wants a piece of work to stand by itself suspends its own transaction around
 * that work. The class {@code HostTransactionsContract} of the artifact {@code inclusion-test} has a test for each of
 * these sentences.
 *
 * <p>In a Spring Boot application, {@code inclusion-spring-boot-starter} brings an implementation; for JTA, {@code
 * inclusion-jta} does. With Spring alone:
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
     * Does some work in the transaction that is running on this thread. Where none is running, a new transaction
     * begins, and ends with the work.
     *
     * @param work what to do; an exception of the work must roll the transaction back, and be thrown on unchanged
     * @param <T> the type of the work's answer
     * @return the work's answer
     */
    <T> T call(Function<EntityManager, T> work);

    /**
     * Says whether {@link #call} would now join a transaction that the host has begun on this thread. Where it would
     * not, the library retries its work after a conflict, up to six times, instead of throwing a
     * {@code RetryableException}.
     *
     * @return the default is true, which is always safe: every conflict then reaches the caller, who may retry
     */
    default boolean isRunning() {
        return true;
    }

    /**
     * Says whether the host began the transaction that is running on this thread read-only. PostgreSQL and MariaDB
     * refuse every write in such a transaction, with SQLSTATE 25006. The library then names the read-only transaction
     * as the reason, and not a database that is away.
     *
     * @return false, the default, also where no transaction is running
     */
    default boolean isReadOnly() {
        return false;
    }

    /**
     * The transactions in which looks are noted while the host's own transaction is read-only: new ones, outside of the
     * one that is running, which goes on afterwards. Each takes a connection more, while the host's transaction holds
     * its own: a pool without a free connection lets both wait. A look stays noted where the host's transaction is
     * rolled back.
     *
     * @return transactions whose {@link #isRunning} and {@link #isReadOnly} are false; empty, the default, where the
     *     host does not allow that
     */
    default Optional<HostTransactions> outside() {
        return Optional.empty();
    }

    /**
     * Runs an action after the running transaction was committed, and never if it is rolled back. The library calls
     * this only inside {@link #call}. Several actions run in the order in which they were given.
     *
     * @param action what to run; it throws nothing. A listener of the host's may use the library inside the action:
     *     {@link #call} must then begin a new transaction. Frameworks still hold the ended one at that moment; it must
     *     not be joined
     */
    void afterCommit(Runnable action);
}
