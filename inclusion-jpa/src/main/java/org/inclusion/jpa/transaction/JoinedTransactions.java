package org.inclusion.jpa.transaction;

import java.util.function.Function;
import org.inclusion.annotation.Internal;
import org.inclusion.store.RetryableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/**
 * Runs work in the host's transactions. A lost race is thrown on as {@link RetryableException}: only the host can do its whole
 * transaction again.
 */
@Internal
public final class JoinedTransactions implements Transactions {

    private final HostTransactions host;

    public JoinedTransactions(HostTransactions host) {
        this.host = host;
    }

    @Override
    public <T> T run(Function<Transaction, T> work) {
        try {
            return host.call(entityManager -> work.apply(new JpaTransaction(entityManager, host::afterCommit)));
        } catch (RuntimeException e) {
            throw Failure.of(e);
        }
    }
}
