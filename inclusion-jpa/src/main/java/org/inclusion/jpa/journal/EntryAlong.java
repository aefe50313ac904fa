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
     * Each part reads what the part before found or wrote: without aliases there is no row, and without a new row no entry. The answer
     * is empty without aliases, and else the number of rows inserted.
     */
    private static final String INSERT = """
            with known as (
                select actor.alias as actor, subject.alias as subject
                from inclusion_journal_alias actor, inclusion_journal_alias subject
                where actor.person_id = ?6 and subject.person_id = ?7),
            fresh as (
                insert into %s (%s) select %s from known on conflict do nothing returning 1),
            noted as (
                insert into inclusion_journal
                    (structure_id, entry_id, noted_at, act, what, segment, place, hash, actor, subject)
                select ?1, ?2, ?3, ?4, ?5, 0, 0, '', known.actor, known.subject from known, fresh)
            select (select count(*) from fresh) from known""";

    private final Table table;
    private final String sql;

    private EntryAlong(Table table, String sql) {
        this.table = table;
        this.sql = sql;
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
        return Sql.rows(entityManager, table, sql, values.toArray()).stream()
                .map(inserted -> inserted.number() == 1)
                .findFirst();
    }
}
