package org.inclusion.jpa.transaction;

import java.util.function.Function;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/** Work in the host's transactions. A lost race goes up: only the host can try the whole again. */
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
