package org.inclusion.jpa.journal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;

import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalRows;
import org.inclusion.journal.JournalStore;
import org.inclusion.journal.PersonAlias;
import org.inclusion.journal.SealedEntry;
import org.inclusion.journal.Segment;
import org.inclusion.journal.SegmentEntries;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the journal in three tables: entries, segments and aliases. An entry belongs to segment 0 until it is sealed.
 */
public final class JpaJournalStore implements JournalStore {

    static final Table ENTRY = Table.of(JournalRows.ENTRY);

    private static final Table SEGMENT = Table.of(JournalRows.SEGMENT);

    private static final Table ALIAS = Table.of(JournalRows.ALIAS);

    /** The same table, asked by a part of its key. */
    private static final Table ALIAS_OF =
            Table.of("inclusion_journal_alias", key("person_id"), text("alias"), text("salt"));

    private static final Table ALIAS_BY_ALIAS =
            Table.of("inclusion_journal_alias", text("person_id"), key("alias"), text("salt"));

    /** Segments that no entry can name unless somebody changed the database: a few of them tell it. */
    private static final int STRAYS = 100;

    private final Dialect dialect;

    public JpaJournalStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void add(Transaction tx, List<JournalEntry> entries) {
        List<Row> rows = entries.stream().map(JpaJournalStore::row).toList();
        dialect.insertNew(JpaTransaction.entityManager(tx), ENTRY, rows);
    }

    @Override
    public int rename(Transaction tx, String person, String other, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        List<JournalEntry> named =
                unsealed(entityManager, "segment = 0 and (actor = ?1 or subject = ?1)", atMost, "for update", person);
        List<Row> renamed = named.stream()
                .map(entry -> entry.renamed(id -> id.equals(person) ? other : id))
                .map(JpaJournalStore::row)
                .toList();
        dialect.upsert(entityManager, ENTRY, renamed);
        return renamed.size();
    }

    @Override
    public List<PersonAlias> aliasesOf(Transaction tx, Set<String> persons) {
        return aliases(tx, ALIAS_OF, persons);
    }

    @Override
    public List<PersonAlias> aliases(Transaction tx, Set<String> aliases) {
        return aliases(tx, ALIAS_BY_ALIAS, aliases);
    }

    private List<PersonAlias> aliases(Transaction tx, Table askedBy, Set<String> keys) {
        List<Row> rows = keys.stream().map(Row::of).toList();
        return dialect.byKeys(JpaTransaction.entityManager(tx), askedBy, rows).stream()
                .map(row -> new PersonAlias(row.text(), row.text(), row.text()))
                .sorted(comparing(PersonAlias::person).thenComparing(PersonAlias::alias))
                .toList();
    }

    @Override
    public void addAliases(Transaction tx, List<PersonAlias> aliases) {
        List<Row> rows = aliases.stream()
                .map(one -> Row.of(one.person(), one.alias(), one.salt()))
                .toList();
        dialect.insertNew(JpaTransaction.entityManager(tx), ALIAS, rows);
    }

    @Override
    public List<PersonAlias> forgetAliases(Transaction tx, String person) {
        List<PersonAlias> forgotten = aliasesOf(tx, Set.of(person));
        Sql.update(
                JpaTransaction.entityManager(tx),
                ALIAS,
                "delete from inclusion_journal_alias where person_id = ?1",
                person);
        return forgotten;
    }

    @Override
    public List<JournalEntry> unsealed(Transaction tx, int limit) {
        return unsealed(JpaTransaction.entityManager(tx), "segment = 0", limit, "for update skip locked");
    }

    /** Locked in one order by all, so that nobody waits in a circle. */
    private static List<JournalEntry> unsealed(
            EntityManager entityManager, String condition, int limit, String lock, @Nullable Object... parameters) {
        String sql =
                ENTRY.select() + " where " + condition + " order by entry_id, structure_id limit " + limit + " " + lock;
        return Sql.rows(entityManager, ENTRY, sql, parameters).stream()
                .map(JpaJournalStore::unsealedEntry)
                .toList();
    }

    @Override
    public SortedMap<Long, Long> countUnsealed(Transaction tx) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        ENTRY,
                        STRAYS,
                        "select entry.segment, count(*) from inclusion_journal entry where not exists"
                                + " (select 1 from inclusion_journal_segment segment where segment.segment = entry.segment)"
                                + " group by entry.segment order by entry.segment")
                .stream()
                .collect(toMap(Row::number, Row::number, Long::sum, TreeMap::new));
    }

    @Override
    public Set<String> endedUnsealed(Transaction tx) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        ENTRY,
                        "select what from inclusion_journal where segment = 0 and act in ('ERASURE', 'MOVE')")
                .stream()
                .map(Row::text)
                .collect(toSet());
    }

    @Override
    public void seal(Transaction tx, Segment segment, Collection<SealedEntry> entries) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        // Only one segment of a number: of two servers that seal at once, one begins again.
        Sql.update(
                entityManager,
                SEGMENT,
                "insert into inclusion_journal_segment (segment, entries, previous_hash, hash, newest_at, sealed_at, signature)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                row(segment).values().toArray());
        dialect.upsert(
                entityManager, ENTRY, entries.stream().map(JpaJournalStore::row).toList());
    }

    @Override
    public Optional<Segment> lastSegment(Transaction tx) {
        return Sql.firstRows(JpaTransaction.entityManager(tx), SEGMENT, 1, SEGMENT.select() + " order by segment desc")
                .stream()
                .map(JpaJournalStore::segment)
                .findFirst();
    }

    @Override
    public List<Segment> segments(Transaction tx, @Nullable Long after, int limit) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        String order = " order by segment";
        List<Row> rows = after == null
                ? Sql.firstRows(entityManager, SEGMENT, limit, SEGMENT.select() + order)
                : Sql.firstRows(entityManager, SEGMENT, limit, SEGMENT.select() + " where segment > ?1" + order, after);
        return rows.stream().map(JpaJournalStore::segment).toList();
    }

    @Override
    public SegmentEntries entries(Transaction tx, long segment) {
        List<Row> rows = Sql.rows(
                JpaTransaction.entityManager(tx),
                ENTRY,
                ENTRY.select() + " where segment = ?1 order by place, entry_id, structure_id",
                segment);
        List<SealedEntry> entries = new ArrayList<>();
        for (Row row : rows) {
            Optional<SealedEntry> entry = entry(row);
            if (entry.isEmpty()) {
                return new SegmentEntries(entries, true);
            }
            entries.add(entry.get());
        }
        return new SegmentEntries(entries, false);
    }

    @Override
    public void drop(Transaction tx, long segment) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Sql.update(entityManager, ENTRY, "delete from inclusion_journal where segment = ?1", segment);
        Sql.update(entityManager, SEGMENT, "delete from inclusion_journal_segment where segment = ?1", segment);
    }

    /** The row of an entry that no segment has yet. */
    static Row row(JournalEntry entry) {
        return row(new SealedEntry(entry, 0, 0, ""));
    }

    private static Row row(SealedEntry sealed) {
        JournalEntry entry = sealed.entry();
        return Row.of(
                entry.structure(),
                entry.id(),
                entry.at(),
                entry.act(),
                entry.actor(),
                entry.subject(),
                entry.what(),
                sealed.segment(),
                sealed.place(),
                sealed.hash());
    }

    private static JournalEntry unsealedEntry(Row row) {
        return entry(row)
                .orElseThrow(() -> new IllegalStateException(
                        "a row of inclusion_journal with segment 0 is no entry of the journal, of the structure and"
                                + " with the entry_id " + row.values().subList(0, 2)
                                + ": somebody changed it or put it in"))
                .entry();
    }

    /** The entry of a row; empty where somebody wrote into the row what no entry has. */
    private static Optional<SealedEntry> entry(Row row) {
        try {
            String structure = row.text();
            String written = row.text();
            UUID id = UUID.fromString(written);
            JournalEntry entry = new JournalEntry(
                    structure, id, row.time(), new JournalEntry.Act(row.text()), row.text(), row.text(), row.text());
            // Of the texts that mean one UUID, one alone was written.
            return id.toString().equals(written)
                    ? Optional.of(new SealedEntry(entry, row.number(), row.number(), row.text()))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException misshapen) {
            return Optional.empty();
        }
    }

    private static Row row(Segment segment) {
        return Row.of(
                segment.number(),
                segment.entries(),
                segment.previous(),
                segment.hash(),
                segment.newest(),
                segment.sealedAt(),
                segment.signature());
    }

    private static Segment segment(Row row) {
        return new Segment(row.number(), row.number(), row.text(), row.text(), row.time(), row.time(), row.text());
    }
}
