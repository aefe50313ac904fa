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

    /**
     * Inserts the row, and the entry if the row is new. An alias that is missing stays empty in the entry. The answer is the aliases,
     * and nothing where there was a row of that key.
     */
    private static final String INSERT = """
            with fresh as (
                insert into %s (%s) values (%s) on conflict do nothing returning 1)
            insert into inclusion_journal
                (structure_id, entry_id, noted_at, act, what, segment, place, hash, actor, subject)
            select ?1, ?2, ?3, ?4, ?5, 0, 0, '',
                coalesce((select alias from inclusion_journal_alias where person_id = ?6), ''),
                coalesce((select alias from inclusion_journal_alias where person_id = ?7), '')
            from fresh
            returning actor, subject""";

    private static final String TAKE_ENTRY_BACK =
            "delete from inclusion_journal where structure_id = ?1 and entry_id = ?2";

    private final Table table;
    private final String insert;
    private final String takeRowBack;

    private EntryAlong(Table table, String insert, String takeRowBack) {
        this.table = table;
        this.insert = insert;
        this.takeRowBack = takeRowBack;
    }

    /** The way to insert rows of a table with their entries. */
    public static EntryAlong rowsOf(Table table) {
        String values = IntStream.range(0, table.columns().size())
                .mapToObj(i -> "cast(?" + (OF_THE_ENTRY + 1 + i) + " as "
                        + table.columns().get(i).type().sql() + ")")
                .collect(joining(", "));
        String key = IntStream.range(0, table.key().size())
                .mapToObj(i -> table.key().get(i).name() + " = ?" + (1 + i))
                .collect(joining(" and "));
        return new EntryAlong(
                table,
                INSERT.formatted(table.name(), Table.names(table.columns()), values),
                "delete from " + table.name() + " where " + key);
    }

    /**
     * Inserts a row and its entry, unless there is a row of that key.
     *
     * @param row the row, one value for each column of the table
     * @param ofPersons an entry of a new key about two persons, whose ids stand in place of their aliases
     * @return true if the row was inserted, and the entry with it; false if its key was there, and nothing was done; empty if
     *     nothing was done, since a person has no alias, or since the database cannot
     */
    public Optional<Boolean> insertNew(EntityManager entityManager, Dialect dialect, Row row, JournalEntry ofPersons) {
        if (!dialect.writesInQueries()) {
            return Optional.empty();
        }
        List<@Nullable Object> values = new ArrayList<>(Row.of(
                        ofPersons.structure(),
                        ofPersons.id(),
                        ofPersons.at(),
                        ofPersons.act(),
                        ofPersons.what(),
                        ofPersons.actor(),
                        ofPersons.subject())
                .values());
        values.addAll(row.values());
        List<Row> inserted = Sql.rows(entityManager, table, insert, values.toArray());
        if (inserted.isEmpty()) {
            return Optional.of(false);
        }
        if (inserted.stream().anyMatch(aliases -> aliases.values().contains(""))) {
            takeBack(entityManager, row, ofPersons);
            return Optional.empty();
        }
        return Optional.of(true);
    }

    private void takeBack(EntityManager entityManager, Row row, JournalEntry ofPersons) {
        Sql.update(
                entityManager,
                table,
                TAKE_ENTRY_BACK,
                ofPersons.structure(),
                ofPersons.id().toString());
        Sql.update(entityManager, table, takeRowBack, table.keyOf(row).toArray());
    }
}
