package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.jpa.privacy.KeptColumns;
import org.junit.jupiter.api.Test;

/** The contract of the table of what is kept: it covers every column of every table of a database, and no other. */
abstract class KeptColumnsContract {

    /** A new database with nothing in it. */
    protected abstract String emptyUrl();

    /** A unit on a database. */
    protected abstract EntityManagerFactory unit(String url);

    @Test
    void everyColumnBelongsToAKindOfKeptData() throws SQLException {
        TreeSet<String> missing = new TreeSet<>(columns());
        missing.removeAll(named());
        assertThat(
                "Each of these columns needs a line in org.inclusion.jpa.privacy.KeptColumns, with the constant of"
                        + " org.inclusion.privacy.KeptData that says what it is kept for, for how long and for whom."
                        + " Data of a new kind need a new constant; docs/privacy.md shows both",
                missing,
                is(empty()));
    }

    @Test
    void noColumnIsNamedThatIsNotThere() throws SQLException {
        TreeSet<String> gone = new TreeSet<>(named());
        gone.removeAll(columns());
        assertThat("Remove these columns from org.inclusion.jpa.privacy.KeptColumns", gone, is(empty()));
    }

    @Test
    void noColumnIsNamedTwice() {
        assertThat(named(), hasSize(new TreeSet<>(named()).size()));
    }

    private static List<String> named() {
        return KeptColumns.ALL.stream()
                .flatMap(kept -> kept.columns().stream().map(column -> kept.table() + "." + column))
                .toList();
    }

    private Set<String> columns() throws SQLException {
        String url = emptyUrl();
        Set<String> columns = new TreeSet<>();
        try (EntityManagerFactory factory = unit(url)) {
            InclusionSchema.of(factory).create();
            try (Connection connection = DriverManager.getConnection(url);
                    ResultSet found = connection.getMetaData().getColumns(connection.getCatalog(), null, "%", "%")) {
                while (found.next()) {
                    String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                    if (table.startsWith("inclusion_")) {
                        columns.add(table + "." + found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        assertThat(columns, hasSize(greaterThan(100)));
        return columns;
    }
}
