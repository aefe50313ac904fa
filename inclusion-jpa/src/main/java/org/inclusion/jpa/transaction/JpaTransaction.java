package org.inclusion.jpa.transaction;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.slf4j.LoggerFactory;

/** A transaction of the stores: one entity manager, and the actions that wait for its commit. */
@Internal
public final class JpaTransaction implements Transaction {

    private final EntityManager entityManager;
    private final Consumer<Runnable> afterCommit;

    JpaTransaction(EntityManager entityManager, Consumer<Runnable> afterCommit) {
        this.entityManager = entityManager;
        this.afterCommit = afterCommit;
    }

    /**
     * The entity manager of a transaction.
     *
     * @throws IllegalArgumentException if the transaction comes from other stores
     */
    public static EntityManager entityManager(Transaction tx) {
        if (tx instanceof JpaTransaction ours) {
            return ours.entityManager;
        }
        throw new IllegalArgumentException("the JPA stores need a transaction of JpaStores, not " + tx.getClass());
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.accept(() -> runQuietly(action));
    }

    private static void runQuietly(Runnable action) {
        try {
            action.run();
        } catch (Throwable e) {
            // The logger is made here, not in a constant: a failure is rare, and making loggers slows a host's start.
            LoggerFactory.getLogger(JpaTransaction.class)
                    .warn("The work is kept, but something that was to follow it failed", e);
        }
    }
}
