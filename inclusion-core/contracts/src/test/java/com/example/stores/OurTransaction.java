package com.example.stores;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.inclusion.store.Transaction;

/** A transaction is a connection, and a list of the actions to run after the commit. */
final class OurTransaction implements Transaction {

    private final Connection connection;
    private final List<Runnable> actions;

    OurTransaction(Connection connection, List<Runnable> actions) {
        this.connection = connection;
        this.actions = actions;
    }

    static OurTransaction of(Transaction tx) {
        if (tx instanceof OurTransaction ours) {
            return ours;
        }
        throw new IllegalArgumentException("not a transaction of these stores: " + tx.getClass());
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    @Override
    public void afterCommit(Runnable action) {
        actions.add(action);
    }
}
