package org.inclusion.spring;

import jakarta.persistence.EntityManagerFactory;
import java.util.Locale;
import java.util.Optional;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/** Opens the stores on the library's tables, after what {@code inclusion.schema} says was done about them. */
final class HostTables {

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
            make();
            return schemaName == null ? JpaStores.joining(transactions) : JpaStores.joining(transactions, schemaName);
        } catch (StoreUnavailableException | WrongSettingException said) {
            throw said;
        } catch (IllegalStateException refused) {
            throw RefusedTables.toUseTables(refused).orElseGet(() -> refused(refused));
        } catch (RuntimeException failed) {
            throw orElse(RefusedTables.toUseTables(failed), failed);
        }
    }

    private void make() {
        try {
            switch (work) {
                case CREATE -> tables.create();
                case UPGRADE -> tables.upgrade();
                case VERIFY -> {
                    // The stores verify them.
                }
            }
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException failed) {
            throw orElse(RefusedTables.toCreateTables(failed, SETTING + " is " + name(work)), failed);
        }
    }

    private static RuntimeException orElse(Optional<WrongSettingException> said, RuntimeException failed) {
        return said.isPresent() ? said.get() : failed;
    }

    private WrongSettingException refused(IllegalStateException refused) {
        String schema = schemaName == null ? "" : " and " + NAME + " is " + schemaName;
        String remedy = schemaName == null ? "" : "Where the schema is missing, create it or correct " + NAME + ". ";
        return new WrongSettingException(
                "inclusion cannot use the application's database, and " + SETTING + " is " + name(work) + schema + ": "
                        + refused.getMessage(),
                remedy + "Where tables are missing, run the scripts of org/inclusion/jpa/schema or set " + SETTING
                        + " to create. Where tables are older, set it to upgrade after a backup.",
                refused);
    }

    private static String name(TablesAtStart work) {
        return work.name().toLowerCase(Locale.ROOT);
    }
}
