package org.inclusion.jpa.transaction;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.inclusion.annotation.Internal;
import org.inclusion.store.RetryableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/**
 * Runs work in the host's transactions. In a transaction that the host has begun, a lost race is thrown on as {@link
 * RetryableException}: only the host can do its whole transaction again. Where none is running, the work is the whole
 * transaction, and is done again here.
 */
@Internal
public final class JoinedTransactions implements Transactions {

    private final HostTransactions host;
    private final UnaryOperator<EntityManager> place;

    public JoinedTransactions(HostTransactions host) {
        this(host, UnaryOperator.identity());
    }

    /** Transactions whose statements find the tables through another entity manager than the host's own. */
    public JoinedTransactions(HostTransactions host, UnaryOperator<EntityManager> place) {
        this.host = host;
        this.place = place;
    }

    @Override
    public <T> T run(Function<Transaction, T> work) {
        return host.isRunning() ? once(work) : Races.untilWon(() -> once(work));
    }

    private <T> T once(Function<Transaction, T> work) {
        try {
            return host.call(
                    entityManager -> work.apply(new JpaTransaction(place.apply(entityManager), host::afterCommit)));
        } catch (RuntimeException e) {
            throw Failure.of(e);
        }
    }
}
