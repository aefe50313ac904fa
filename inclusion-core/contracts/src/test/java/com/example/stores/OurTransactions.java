package com.example.stores;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.slf4j.LoggerFactory;

/** Opens a transaction of its own on a connection for each piece of work. */
final class OurTransactions implements Transactions {

    private static final int TRIES = 3;

    private final DataSource dataSource;

    OurTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> T run(Function<Transaction, T> work) {
        for (int lost = 1; lost < TRIES; lost++) {
            try {
                return once(work);
            } catch (RetryableException e) {
                LoggerFactory.getLogger(OurTransactions.class).debug("a race was lost, the work runs again", e);
            }
        }
        return once(work);
    }

    private <T> T once(Function<Transaction, T> work) {
        List<Runnable> actions = new ArrayList<>();
        T answer = committed(work, actions);
        actions.forEach(OurTransactions::quietly);
        return answer;
    }

    private <T> T committed(Function<Transaction, T> work, List<Runnable> actions) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                T answer = work.apply(new OurTransaction(connection, actions));
                connection.commit();
                committed = true;
                return answer;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw failure("a transaction", e);
        }
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(OurTransactions.class).warn("a listener failed after the commit", e);
        }
    }

    static RuntimeException failure(String what, SQLException e) {
        if (e instanceof SQLTransactionRollbackException) {
            return new RetryableException(what, e);
        }
        if (e instanceof SQLTransientConnectionException || e instanceof SQLNonTransientConnectionException) {
            return new StoreUnavailableException(what, e);
        }
        return new IllegalStateException(what, e);
    }
}
