package org.inclusion.samples.embedding.jta;

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
import org.inclusion.jpa.transaction.HostTransactions;

/** The library joins the JTA transaction that is running, or begins one. */
public final class JtaTransactions implements HostTransactions {

    private final EntityManagerFactory entityManagers;
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;

    /** For a unit of transaction type JTA, its transaction manager, and the same's registry. */
    public JtaTransactions(
            EntityManagerFactory entityManagers,
            TransactionManager manager,
            TransactionSynchronizationRegistry registry) {
        this.entityManagers = entityManagers;
        this.manager = manager;
        this.registry = registry;
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        try {
            boolean ours = !isRunning();
            if (ours) {
                manager.begin();
            }
            T answer = orUndone(work, ours);
            if (ours) {
                manager.commit();
            }
            return answer;
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("the transaction was not kept", e);
        }
    }

    private <T> T orUndone(Function<EntityManager, T> work, boolean ours) throws SystemException {
        try {
            return work.apply(running().entityManager());
        } catch (Throwable e) {
            if (ours) {
                manager.rollback();
            } else {
                manager.setRollbackOnly();
            }
            throw e;
        }
    }

    @Override
    public boolean isRunning() {
        try {
            return manager.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction manager is in trouble", e);
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
        Running first = new Running(entityManagers.createEntityManager(), new ArrayList<>());
        registry.putResource(this, first);
        // Once for all: a transaction manager calls several in whatever order it likes.
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The library's statements have been executed, and the provider looks after the host's.
            }

            @Override
            public void afterCompletion(int status) {
                first.entityManager().close();
                if (status == Status.STATUS_COMMITTED) {
                    outside(() -> first.afterwards().forEach(Runnable::run));
                }
            }
        });
        return first;
    }

    /** The thread still holds the transaction that has ended: laid aside, what follows may begin another. */
    private void outside(Runnable actions) {
        try {
            Transaction ended = manager.suspend();
            try {
                actions.run();
            } finally {
                manager.resume(ended);
            }
        } catch (SystemException | InvalidTransactionException e) {
            throw new IllegalStateException("the transaction manager is in trouble", e);
        }
    }
}
