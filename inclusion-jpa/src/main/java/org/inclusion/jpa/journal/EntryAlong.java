package org.inclusion.jpa.journal;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inclusion.journal.JournalEntry;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.jspecify.annotations.Nullable;

/**
 * Inserts a row together with its entry in the journal, in one statement: the way to the database and back takes longer than the
 * entry itself. PostgreSQL alone can.
 */
public final class EntryAlong {

    /** The parameters of the entry; those of the row come after them. */
    private static final int OF_THE_ENTRY = 7;

    /** Inserts the row, and the entry if the row is new. */
    private static final String INSERT = """
            with fresh as (
                insert into %s (%s) values (%s) on conflict do nothing returning 1)
            insert into inclusion_journal
                (structure_id, entry_id, noted_at, act, actor, subject, what, segment, place, hash)
            select ?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, 0, '' from fresh""";

    private final Table table;
    private final String insert;

    private EntryAlong(Table table, String insert) {
        this.table = table;
        this.insert = insert;
    }

    /** The way to insert rows of a table with their entries. */
    public static EntryAlong rowsOf(Table table) {
        String values = IntStream.range(0, table.columns().size())
                .mapToObj(i -> "cast(?" + (OF_THE_ENTRY + 1 + i) + " as "
                        + table.columns().get(i).type().sql() + ")")
                .collect(joining(", "));
        return new EntryAlong(table, INSERT.formatted(table.name(), Table.names(table.columns()), values));
    }

    /**
     * Inserts a row and its entry, unless there is a row of that key.
     *
     * @param row the row, one value for each column of the table
     * @param entry an entry of a new key
     * @return true if the row was inserted, and the entry with it; false if its key was there, and nothing was done; empty if
     *     nothing was done, since the database cannot
     */
    public Optional<Boolean> insertNew(EntityManager entityManager, Dialect dialect, Row row, JournalEntry entry) {
        if (!dialect.writesInQueries()) {
            return Optional.empty();
        }
        List<@Nullable Object> values = new ArrayList<>(Row.of(
                        entry.structure(),
                        entry.id(),
                        entry.at(),
                        entry.act(),
                        entry.actor(),
                        entry.subject(),
                        entry.what())
                .values());
        values.addAll(row.values());
        return Optional.of(Sql.updated(entityManager, table, insert, values.toArray()) == 1);
    }
}
