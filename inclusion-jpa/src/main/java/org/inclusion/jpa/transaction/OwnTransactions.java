package org.inclusion.jpa.transaction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/** Resource-local transactions of our own. Work that lost a race is tried again; work inside work is a transaction apart. */
public final class OwnTransactions implements Transactions {

    private static final int ATTEMPTS = 6;

    /** The longest pause after the first lost race, in milliseconds; it doubles with every further one. */
    private static final int FIRST_PAUSE = 10;

    private final EntityManagerFactory factory;

    public OwnTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public <T> T run(Function<Transaction, T> work) {
        return untilWon(() -> once(work));
    }

    @Override
    public <T> T read(Function<Transaction, T> question) {
        return untilWon(() -> ask(question));
    }

    private static <T> T untilWon(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RetryableException e) {
                if (attempt == ATTEMPTS || !pause(FIRST_PAUSE << (attempt - 1))) {
                    throw e;
                }
            }
        }
    }

    /** The same for work that cannot be done again, because the world outside has seen some of it. */
    public <T> T runOnce(Function<Transaction, T> work) {
        try {
            return once(work);
        } catch (RetryableException e) {
            throw new StoreUnavailableException("the database broke off; begin again from the beginning", e);
        }
    }

    /** Without a transaction. What cannot be told apart here is asked in one, which knows whether there is a connection. */
    private <T> T ask(Function<Transaction, T> question) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            return question.apply(new JpaTransaction(entityManager, Runnable::run));
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
                T answer = work.apply(new JpaTransaction(entityManager, afterwards::add));
                transaction.commit();
                return answer;
            } catch (Throwable e) {
                rollBack(transaction, e);
                throw e;
            }
        }
    }

    /** What cannot even begin has no connection: some pools say so with an exception of their own only. */
    private static EntityTransaction begin(EntityManager entityManager) {
        try {
            EntityTransaction transaction = entityManager.getTransaction();
            transaction.begin();
            return transaction;
        } catch (PersistenceException e) {
            throw new StoreUnavailableException("the database gives no connection; send the same again later", e);
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

    /** Waits for a random while, so that two who met do not meet again. Returns false if the thread is to end. */
    private static boolean pause(int longest) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
