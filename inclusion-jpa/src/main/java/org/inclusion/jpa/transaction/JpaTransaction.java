package org.inclusion.jpa.transaction;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.inclusion.store.Transaction;
import org.slf4j.LoggerFactory;

/** A unit of work on an entity manager. */
public final class JpaTransaction implements Transaction {

    private final EntityManager entityManager;
    private final Consumer<Runnable> afterCommit;

    public JpaTransaction(EntityManager entityManager, Consumer<Runnable> afterCommit) {
        this.entityManager = entityManager;
        this.afterCommit = afterCommit;
    }

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
            // Made where it is needed, which is seldom: finding who logs is a part of a host's start.
            LoggerFactory.getLogger(JpaTransaction.class)
                    .warn("The work is kept, but something that was to follow it failed", e);
        }
    }
}
