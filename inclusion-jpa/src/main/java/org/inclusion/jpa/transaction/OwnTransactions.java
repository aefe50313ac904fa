package org.inclusion.jpa.transaction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.inclusion.annotation.Internal;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/**
 * Runs work in resource-local transactions that the library begins and commits. After a conflict, work is retried, in
 * six attempts at most. Nested work runs in a transaction of its own, on a connection of its own.
 */
@Internal
public final class OwnTransactions implements Transactions {

    private final EntityManagerFactory factory;
    private final UnaryOperator<EntityManager> place;

    public OwnTransactions(EntityManagerFactory factory) {
        this(factory, UnaryOperator.identity());
    }

    /**
     * Transactions whose statements find the tables through another entity manager, which is opened and closed with
     * the first.
     */
    public OwnTransactions(EntityManagerFactory factory, UnaryOperator<EntityManager> place) {
        this.factory = factory;
        this.place = place;
    }

    @Override
    public <T> T run(Function<Transaction, T> work) {
        return Races.untilWon(() -> once(work));
    }

    @Override
    public <T> T read(Function<Transaction, T> question) {
        return Races.untilWon(() -> ask(question));
    }

    @Override
    public boolean takesConnection() {
        return true;
    }

    /**
     * Runs work once only, because something outside the database, such as a stream, has already seen a part of it.
     *
     * @throws StoreUnavailableException if the database cannot be reached, or a race was lost
     */
    public <T> T runOnce(Function<Transaction, T> work) {
        try {
            return once(work);
        } catch (RetryableException e) {
            throw new StoreUnavailableException("the database ended the transaction; run the whole command again", e);
        }
    }

    /**
     * Reads without a transaction. An exception that says nothing about the database is not trusted: the question is
     * asked again in a transaction, whose beginning shows whether there is a connection.
     */
    private <T> T ask(Function<Transaction, T> question) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            return question.apply(new JpaTransaction(place.apply(entityManager), Runnable::run));
        } catch (PersistenceException e) {
            RuntimeException failure = Failure.of(e);
            if (failure != e) {
                throw failure;
            }
            return once(question);
        } catch (RuntimeException e) {
            throw Failure.of(e);
        }
    }

    private <T> T once(Function<Transaction, T> work) {
        List<Runnable> afterwards = new ArrayList<>();
        T answer;
        try {
            answer = commit(work, afterwards);
        } catch (RuntimeException e) {
            throw Failure.of(e);
        }
        afterwards.forEach(Runnable::run);
        return answer;
    }

    private <T> T commit(Function<Transaction, T> work, List<Runnable> afterwards) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            EntityTransaction transaction = begin(entityManager);
            try {
                T answer = work.apply(new JpaTransaction(place.apply(entityManager), afterwards::add));
                transaction.commit();
                return answer;
            } catch (Throwable e) {
                rollBack(transaction, e);
                throw e;
            }
        }
    }

    /** A transaction that cannot begin has no connection. Some pools say so only with an exception of their own. */
    private static EntityTransaction begin(EntityManager entityManager) {
        try {
            EntityTransaction transaction = entityManager.getTransaction();
            transaction.begin();
            return transaction;
        } catch (PersistenceException e) {
            throw new StoreUnavailableException(
                    "the database gives no connection; send the same request again later", e);
        }
    }

    private static void rollBack(EntityTransaction transaction, Throwable reason) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }
}
