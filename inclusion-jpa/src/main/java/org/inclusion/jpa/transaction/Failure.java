package org.inclusion.jpa.transaction;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusion.annotation.Internal;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an exception of a provider means: the database cannot be reached or takes no writes, a race with other
 * work was lost, or something else. The SQL states and error codes of the driver decide.
 */
@Internal
public final class Failure {

    /**
     * SQL states: serialisation failure (40001) and deadlock (40P01, PostgreSQL), no lock in time (55P03 PostgreSQL,
     * HYT00 H2), and H2's concurrent update (90131) and duplicate key (23505), where two transactions come to one key
     * by other ways than an insert of a {@code Dialect}.
     */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "55P03", "HYT00", "90131", "23505");

    /**
     * MariaDB's error codes: no lock in time (1205), a row changed since the snapshot (1020), a duplicate key (1062).
     * MariaDB gives most of these no state of their own. No other database uses these codes.
     */
    private static final Set<Integer> LOST_RACES_OF_MARIADB = Set.of(1205, 1020, 1062);

    /** MariaDB's error codes: disk full (1021), connection killed (1927). */
    private static final Set<Integer> AWAY_OF_MARIADB = Set.of(1021, 1927);

    /**
     * SQL state of a write in a read-only transaction (PostgreSQL, MariaDB), which every transaction of a standby is.
     */
    private static final String REFUSED_WRITE = "25006";

    /** MariaDB's error codes of a server that is read-only, as after a fail-over. */
    private static final Set<Integer> READ_ONLY_MARIADB = Set.of(1290, 1836);

    /**
     * Classes of SQL states: connection exception (08), insufficient resources (53), system error such as the
     * disk (58).
     */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "53", "58");

    /**
     * SQL states: PostgreSQL shutting down, crashed or starting (57P01 to 57P05); H2 closed, broken or without its
     * file (90…).
     */
    private static final Set<String> AWAY =
            Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "90098", "90121", "90067", "90031", "90028");

    /** H2's error code of a general error. A file that cannot be written, on a full disk, is one of them. */
    private static final int GENERAL_ERROR_OF_H2 = 50000;

    private Failure() {}

    /**
     * The exception to throw instead.
     *
     * @return {@link StoreUnavailableException}, {@link RetryableException}, an {@link IllegalStateException} that names a missing right, or
     *     {@code e} itself where it means none of them
     */
    public static RuntimeException of(RuntimeException e) {
        if (e instanceof RetryableException || e instanceof StoreUnavailableException) {
            return e;
        }
        if (anyCause(e, Failure::isAway)) {
            return new StoreUnavailableException(
                    "the database cannot be reached; send the same request again later", e);
        }
        if (anyCause(e, Failure::isReadOnly)) {
            return new StoreUnavailableException(
                    "the database answers, and takes no writes now: it is a standby, or its connections are set read-only;"
                            + " send the same request again later",
                    e);
        }
        if (anyCause(e, Failure::isLostRace)) {
            return new RetryableException("a race with other work was lost; do the whole work again", e);
        }
        List<Throwable> rights = new ArrayList<>();
        if (anyCause(e, cause -> MissingRight.is(cause) && rights.add(cause))) {
            return MissingRight.of(rights.get(0), e);
        }
        return e;
    }

    /** Whether the database refused a write because the transaction is read-only. */
    static boolean isRefusedWrite(RuntimeException e) {
        return anyCause(e, cause -> cause instanceof SQLException sql && REFUSED_WRITE.equals(state(sql)));
    }

    private static boolean isReadOnly(Throwable cause) {
        return cause instanceof SQLException sql
                && (REFUSED_WRITE.equals(state(sql)) || READ_ONLY_MARIADB.contains(sql.getErrorCode()));
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
                        && (isAway(state(sql)) || AWAY_OF_MARIADB.contains(sql.getErrorCode()) || isFileOfH2(sql)));
    }

    /** H2 says by the causes alone that a general error is one of its file. */
    private static boolean isFileOfH2(SQLException e) {
        return e.getErrorCode() == GENERAL_ERROR_OF_H2 && anyCause(e.getCause(), IOException.class::isInstance);
    }

    /**
     * A database always gives a state of five characters. A connection pool without a free connection often gives none.
     */
    private static boolean isAway(String state) {
        return state.length() < 5 || AWAY_CLASSES.contains(state.substring(0, 2)) || AWAY.contains(state);
    }

    private static String state(SQLException e) {
        return Objects.requireNonNullElse(e.getSQLState(), "");
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
