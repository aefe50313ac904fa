package org.inclusion.jpa.transaction;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusion.annotation.Internal;

/** Recognises that the database refuses its user a right, and names it in the database's own words with what the host grants. */
@Internal
public final class MissingRight {

    /** SQL states of "not allowed" on PostgreSQL and H2. */
    private static final Set<String> NOT_ALLOWED = Set.of("42501", "90096");

    /**
     * MariaDB's numbers of "not allowed" in a database, on a table and on a column: its SQL state is that of many
     * mistakes.
     */
    private static final Set<Integer> NOT_ALLOWED_BY_MARIADB = Set.of(1044, 1142, 1143);

    private static final int DEEPEST = 100;

    private MissingRight() {}

    /**
     * The missing right among the causes of a failure.
     *
     * @return the database's own words, in one line; empty where no right is missing
     */
    public static Optional<String> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(MissingRight::is)
                .findFirst()
                .map(MissingRight::inOneLine);
    }

    static boolean is(Throwable cause) {
        return cause instanceof SQLException sql
                && (NOT_ALLOWED.contains(String.valueOf(sql.getSQLState()))
                        || NOT_ALLOWED_BY_MARIADB.contains(sql.getErrorCode()));
    }

    static IllegalStateException of(Throwable right, RuntimeException failure) {
        return new IllegalStateException(
                "the database refuses its user a right: " + inOneLine(right)
                        + ". Grant that user SELECT, INSERT, UPDATE and DELETE on every table whose name begins with inclusion_. Whoever creates"
                        + " or upgrades the tables also needs CREATE, and ALTER, INDEX and DROP on MariaDB or the ownership of the tables on"
                        + " PostgreSQL",
                failure);
    }

    /** H2 repeats the whole statement after the first line, or after a semicolon. */
    private static String inOneLine(Throwable right) {
        return String.valueOf(right.getMessage()).split("; SQL statement|\\R", 2)[0];
    }
}
