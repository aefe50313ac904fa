package org.inclusion.jpa.journal;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.inclusion.journal.JournalEntry;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.jspecify.annotations.Nullable;

/**
 * Inserts a row together with its entry in the journal. PostgreSQL does it in one statement: the way to the database
 * and back takes longer than the entry itself.
 */
public final class EntryAlong {

    private static final Table ENTRY = JpaJournalStore.ENTRY;

    /** Inserts the row, and the entry if the row is new. */
    private static final String INSERT = """
            with fresh as (
                insert into %s (%s) values (%s) on conflict do nothing returning 1)
            insert into %s (%s) select %s from fresh""";

    private final Table table;
    private final String insert;

    private EntryAlong(Table table, String insert) {
        this.table = table;
        this.insert = insert;
    }

    /** The way to insert rows of a table with their entries. */
    public static EntryAlong rowsOf(Table table) {
        int columns = table.columns().size();
        return new EntryAlong(
                table,
                INSERT.formatted(
                        table.name(),
                        Table.names(table.columns()),
                        parameters(table, 0),
                        ENTRY.name(),
                        Table.names(ENTRY.columns()),
                        parameters(ENTRY, columns)));
    }

    private static String parameters(Table of, int before) {
        return IntStream.range(0, of.columns().size())
                .mapToObj(i -> "cast(?" + (before + i + 1) + " as "
                        + of.columns().get(i).type().sql() + ")")
                .collect(joining(", "));
    }

    /**
     * Inserts a row and its entry, unless there is a row of that key.
     *
     * @param row the row, one value for each column of the table
     * @param entry an entry of a new key
     * @return true if the row was inserted, and the entry with it; false if its key was there, and nothing was done
     */
    public boolean insertNew(EntityManager entityManager, Dialect dialect, Row row, JournalEntry entry) {
        Row ofEntry = JpaJournalStore.row(entry);
        if (dialect.writesInQueries()) {
            List<@Nullable Object> values = new ArrayList<>(row.values());
            values.addAll(ofEntry.values());
            return Sql.updated(entityManager, table, insert, values.toArray()) == 1;
        }
        boolean isNew =
                !dialect.insertContended(entityManager, table, List.of(row)).isEmpty();
        if (isNew) {
            dialect.insertNew(entityManager, ENTRY, List.of(ofEntry));
        }
        return isNew;
    }
}
