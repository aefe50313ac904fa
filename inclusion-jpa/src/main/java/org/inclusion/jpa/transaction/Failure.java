package org.inclusion.jpa.transaction;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/** Tells apart, by what the driver said, a database that is away, a race that was lost, and everything else. */
public final class Failure {

    /**
     * Deadlock and serialisation (standard and PostgreSQL), a lock not had in time (PostgreSQL, H2), and H2's concurrent
     * update and duplicate key: its inserts cannot skip a key that somebody else is just inserting.
     */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "55P03", "HYT00", "90131", "23505");

    /**
     * MariaDB says most of it in numbers only: a lock not had in time, a row changed since the snapshot, a duplicate key.
     * No number of another database is one of these.
     */
    private static final Set<Integer> LOST_RACES_OF_MARIADB = Set.of(1205, 1020, 1062);

    /** MariaDB with a full disk, read-only after a failover, or throwing somebody out. */
    private static final Set<Integer> AWAY_OF_MARIADB = Set.of(1021, 1290, 1836, 1927);

    /** Connection trouble, a server without resources or in trouble with its disk. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "53", "58");

    /** PostgreSQL shutting down, crashed, starting, or read-only after a failover; H2 closed, broken or without its file. */
    private static final Set<String> AWAY =
            Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25006", "90098", "90121", "90067", "90031", "90028");

    private Failure() {}

    /** What is to be thrown for an exception: one of the two a store may throw, or the exception as it is. */
    public static RuntimeException of(RuntimeException e) {
        if (e instanceof RetryableException || e instanceof StoreUnavailableException) {
            return e;
        }
        if (anyCause(e, Failure::isAway)) {
            return new StoreUnavailableException("the database cannot be reached; send the same again later", e);
        }
        if (anyCause(e, Failure::isLostRace)) {
            return new RetryableException("a race with other work was lost; do the whole work again", e);
        }
        return e;
    }

    private static boolean isLostRace(Throwable cause) {
        return cause instanceof SQLTransactionRollbackException
                || (cause instanceof SQLException sql
                        && (LOST_RACES.contains(state(sql)) || LOST_RACES_OF_MARIADB.contains(sql.getErrorCode())));
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException
                || (cause instanceof SQLException sql
                        && (isAway(state(sql)) || AWAY_OF_MARIADB.contains(sql.getErrorCode())));
    }

    /** A database always says a state; connection pools, when they have no connection to give, often do not. */
    private static boolean isAway(String state) {
        return state.length() < 5 || AWAY_CLASSES.contains(state.substring(0, 2)) || AWAY.contains(state);
    }

    private static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state;
    }

    private static boolean anyCause(@Nullable Throwable e, Predicate<Throwable> test) {
        return anyCause(e, test, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean anyCause(@Nullable Throwable e, Predicate<Throwable> test, Set<Throwable> seen) {
        return e != null
                && seen.add(e)
                && (test.test(e)
                        || anyCause(e.getCause(), test, seen)
                        || (e instanceof SQLException sql && anyCause(sql.getNextException(), test, seen)));
    }
}
