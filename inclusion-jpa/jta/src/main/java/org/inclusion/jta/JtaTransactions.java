package org.inclusion.jta;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inclusion.jpa.transaction.HostTransactions;
import org.jspecify.annotations.Nullable;

/**
 * Runs the library's work in the JTA transaction that is running on the thread, or in a new one. The host's rows and
 * the library's are kept together or undone together, also those of several databases in one transaction. Thread-safe.
 *
 * <p>A Jakarta EE server and Quarkus have all three objects that the constructor wants:
 *
 * <pre>{@code
 * JtaTransactions transactions = new JtaTransactions(entityManagerFactory, transactionManager, registry);
 * InclusionSchema.of(transactions.apart()).create();
 * Inclusion inclusion = Inclusion.builder().stores(JpaStores.joining(transactions)).build();
 * }</pre>
 *
 * <p>The library opens one {@link EntityManager} for each transaction, and closes it with the transaction. In a
 * transaction that the host has begun, a failure of the library's marks it for rollback, and is thrown on.
 */
public final class JtaTransactions implements HostTransactions {

    private final EntityManagerFactory entityManagers;
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;

    /**
     * The transactions of one database.
     *
     * @param entityManagers a persistence unit of transaction type JTA, whose provider knows the transaction manager
     * @param manager the transaction manager of the host
     * @param registry the registry of that transaction manager; a Jakarta EE server has it as
     *     {@code java:comp/TransactionSynchronizationRegistry}
     */
    public JtaTransactions(
            EntityManagerFactory entityManagers,
            TransactionManager manager,
            TransactionSynchronizationRegistry registry) {
        this.entityManagers = entityManagers;
        this.manager = manager;
        this.registry = registry;
    }

    /**
     * Transactions that join none. Each call is a new transaction; one that runs on the thread is laid aside meanwhile,
     * and taken up again. The tables are created and upgraded so: {@code InclusionSchema.of(transactions.apart())}.
     *
     * @return transactions of the same database
     */
    public HostTransactions apart() {
        return new Apart(this);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the transaction manager is in trouble, or did not keep a transaction that
     *     began here
     */
    @Override
    public <T> T call(Function<EntityManager, T> work) {
        return isRunning() ? joined(work) : begun(work);
    }

    private <T> T joined(Function<EntityManager, T> work) {
        try {
            return work.apply(running().entityManager());
        } catch (Throwable e) {
            beside(e, manager::setRollbackOnly);
            throw e;
        }
    }

    private <T> T begun(Function<EntityManager, T> work) {
        try {
            manager.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("no transaction could begin", e);
        }
        T answer;
        try {
            answer = work.apply(running().entityManager());
        } catch (Throwable e) {
            beside(e, manager::rollback);
            throw e;
        }
        commit();
        return answer;
    }

    private void commit() {
        try {
            manager.commit();
        } catch (HeuristicMixedException e) {
            throw new IllegalStateException("the transaction was kept in one database and undone in another", e);
        } catch (RollbackException | HeuristicRollbackException | SystemException e) {
            throw new IllegalStateException("the transaction was not kept", e);
        }
    }

    /**
     * The end of a transaction after a failure. If the end fails too, the failure is told, and not hidden by
     * its consequence.
     */
    private static void beside(Throwable failure, End end) {
        try {
            end.of();
        } catch (SystemException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private interface End {

        void of() throws SystemException;
    }

    @Override
    public boolean isRunning() {
        try {
            return manager.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw inTrouble(e);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        running().afterwards().add(action);
    }

    private record Running(EntityManager entityManager, List<Runnable> afterwards) {}

    /** The state of the transaction that is running. */
    private Running running() {
        if (registry.getResource(this) instanceof Running known) {
            return known;
        }
        Ending ending = new Ending();
        try {
            manager.getTransaction().registerSynchronization(ending);
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("the transaction that is running cannot be kept any more", e);
        }
        Running first = new Running(entityManagers.createEntityManager(), new ArrayList<>());
        ending.running = first;
        registry.putResource(this, first);
        return first;
    }

    /**
     * Closes the entity manager with its transaction, and runs what was to follow a commit. The provider comes to its
     * own end first, for which it needs the entity manager: it registers later, and transaction managers end those
     * first, or is interposed. There is one for all actions, because a transaction manager calls several in whatever
     * order it likes.
     */
    private final class Ending implements Synchronization {

        private @Nullable Running running;

        @Override
        public void beforeCompletion() {
            // The library's statements have been executed, and the provider looks after the host's.
        }

        @Override
        public void afterCompletion(int status) {
            if (running == null) {
                return;
            }
            running.entityManager().close();
            List<Runnable> actions = running.afterwards();
            if (status == Status.STATUS_COMMITTED && !actions.isEmpty()) {
                // The thread still holds the transaction that has ended: laid aside, what follows may begin another.
                aside(() -> {
                    actions.forEach(Runnable::run);
                    return true;
                });
            }
        }
    }

    /** Does some work while the thread's transaction, if it holds one, is laid aside. */
    private <T> T aside(Supplier<T> work) {
        Transaction held = suspended();
        T answer;
        try {
            answer = work.get();
        } catch (Throwable e) {
            beside(e, () -> takeUp(held));
            throw e;
        }
        takeUp(held);
        return answer;
    }

    private @Nullable Transaction suspended() {
        try {
            return manager.suspend();
        } catch (SystemException e) {
            throw inTrouble(e);
        }
    }

    private void takeUp(@Nullable Transaction held) {
        if (held == null) {
            return;
        }
        try {
            manager.resume(held);
        } catch (SystemException | InvalidTransactionException e) {
            throw inTrouble(e);
        }
    }

    private static IllegalStateException inTrouble(Exception e) {
        return new IllegalStateException("the transaction manager is in trouble", e);
    }

    /** Transactions that join none. */
    private record Apart(JtaTransactions transactions) implements HostTransactions {

        @Override
        public <T> T call(Function<EntityManager, T> work) {
            return transactions.aside(() -> transactions.call(work));
        }

        @Override
        public boolean isRunning() {
            return false;
        }

        @Override
        public void afterCommit(Runnable action) {
            transactions.afterCommit(action);
        }
    }
}
