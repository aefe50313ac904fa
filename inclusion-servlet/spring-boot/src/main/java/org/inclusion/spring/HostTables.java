package org.inclusion.spring;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/** Opens the stores on the library's tables, after what {@code inclusion.schema} says was done about them. */
final class HostTables {

    /** SQLSTATE of "not allowed" on PostgreSQL and H2. */
    private static final Set<String> NOT_ALLOWED = Set.of("42501", "90096");

    /** MariaDB's numbers of "not allowed" in a database and on a table: its SQLSTATE is that of many mistakes. */
    private static final Set<Integer> NOT_ALLOWED_BY_MARIADB = Set.of(1044, 1142);

    private static final String SETTING = "inclusion.schema";

    private static final String NAME = "inclusion.schema-name";

    private final TablesAtStart work;
    private final @Nullable String schemaName;
    private final InclusionSchema tables;

    HostTables(TablesAtStart work, @Nullable String schemaName, EntityManagerFactory entityManagers) {
        this.work = work;
        this.schemaName = schemaName;
        this.tables = tables(entityManagers, schemaName);
    }

    private static InclusionSchema tables(EntityManagerFactory entityManagers, @Nullable String schemaName) {
        if (schemaName == null) {
            return InclusionSchema.of(entityManagers);
        }
        try {
            return InclusionSchema.of(entityManagers, schemaName);
        } catch (IllegalArgumentException wrong) {
            throw new WrongSettingException(
                    NAME + " is no name of a schema: " + wrong.getMessage(),
                    "Name a schema of the application's database, or leave " + NAME + " out.",
                    wrong);
        }
    }

    JpaStores open(HostTransactions transactions) {
        try {
            switch (work) {
                case CREATE -> tables.create();
                case UPGRADE -> tables.upgrade();
                case VERIFY -> {
                    // The stores verify them.
                }
            }
            return schemaName == null ? JpaStores.joining(transactions) : JpaStores.joining(transactions, schemaName);
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (IllegalStateException refused) {
            throw new WrongSettingException(
                    "inclusion cannot use the application's database, and " + SETTING + " is " + name(work) + ": "
                            + refused.getMessage(),
                    "Where tables are missing, run the scripts of org/inclusion/jpa/schema or set " + SETTING
                            + " to create. Where tables are older, set it to upgrade after a backup.",
                    refused);
        } catch (RuntimeException failed) {
            if (notAllowed(failed)) {
                throw new WrongSettingException(
                        SETTING + " is " + name(work) + ", and the application's database user may not create tables",
                        "Have somebody who may run the scripts of org/inclusion/jpa/schema, and set " + SETTING
                                + " to verify.",
                        failed);
            }
            throw failed;
        }
    }

    private static boolean notAllowed(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && (NOT_ALLOWED.contains(sql.getSQLState())
                                || NOT_ALLOWED_BY_MARIADB.contains(sql.getErrorCode())));
    }

    private static String name(TablesAtStart work) {
        return work.name().toLowerCase(Locale.ROOT);
    }
}
