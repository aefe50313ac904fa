package org.inclusion.server;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.inclusion.store.StoreUnavailableException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The server's own rows: sessions, and the host's words. They have connections of their own: they are asked for inside
 * the library's transactions, and with one pool for both, as many requests as it has connections would each hold one
 * and wait for a second, for ever. Thread-safe.
 */
final class SessionDatabase {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    SessionDatabase(DataSource pool) {
        this.jdbc = new JdbcTemplate(pool);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /**
     * Does some work on a connection of the pool.
     *
     * @throws StoreUnavailableException if the database does not do it
     */
    <T> T ask(Function<JdbcTemplate, T> work) {
        return orAway(() -> work.apply(jdbc));
    }

    /**
     * Does some work in one transaction: all of it or nothing.
     *
     * @throws StoreUnavailableException if the database does not do it
     */
    <T> T change(Function<JdbcTemplate, T> work) {
        return orAway(() -> Objects.requireNonNull(transaction.execute(status -> work.apply(jdbc))));
    }

    private static <T> T orAway(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException e) {
            throw new StoreUnavailableException("the database does not answer; send the same again later", e);
        }
    }
}
