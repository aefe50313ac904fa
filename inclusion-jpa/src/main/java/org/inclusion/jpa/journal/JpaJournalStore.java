package org.inclusion.jpa.journal;

import static java.util.stream.Collectors.toMap;
import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.number;
import static org.inclusion.jpa.sql.Column.numberKey;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalStore;
import org.inclusion.journal.SealedEntry;
import org.inclusion.journal.Segment;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps the journal in three tables: entries, segments and aliases. An entry belongs to segment 0 until it is sealed. */
public final class JpaJournalStore implements JournalStore {

    static final Table ENTRY = Table.of(
            "inclusion_journal",
            key("structure_id"),
            key("entry_id"),
            time("noted_at"),
            text("act"),
            text("actor"),
            text("subject"),
            text("what"),
            number("segment"),
            number("place"),
            text("hash"));

    private static final Table SEGMENT = Table.of(
            "inclusion_journal_segment",
            numberKey("segment"),
            number("entries"),
            text("previous_hash"),
            text("hash"),
            time("newest_at"),
            time("sealed_at"),
            text("signature"));

    private static final Table ALIAS = Table.of("inclusion_journal_alias", key("person_id"), text("alias"));

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
    public Map<String, String> aliases(Transaction tx, Set<String> persons, Supplier<String> fresh) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Map<String, String> kept = kept(entityManager, persons);
        // In one order for all, so that two transactions that add the same people never wait for each other.
        Set<String> missing = new TreeSet<>(persons);
        missing.removeAll(kept.keySet());
        if (!missing.isEmpty()) {
            List<Row> rows =
                    missing.stream().map(person -> Row.of(person, fresh.get())).toList();
            dialect.insertNew(entityManager, ALIAS, rows);
            kept.putAll(kept(entityManager, missing));
        }
        return kept;
    }

    private Map<String, String> kept(EntityManager entityManager, Collection<String> persons) {
        List<Row> keys = persons.stream().map(Row::of).toList();
        return dialect.byKeys(entityManager, ALIAS, keys).stream()
                .collect(toMap(Row::text, Row::text, (one, other) -> one, TreeMap::new));
    }

    @Override
    public Optional<String> moveAlias(Transaction tx, String from, String to) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Optional<String> left =
                Optional.ofNullable(kept(entityManager, List.of(from)).get(from));
        forgetAlias(tx, from);
        return left.filter(alias -> dialect.insertNew(entityManager, ALIAS, List.of(Row.of(to, alias)))
                .isEmpty());
    }

    @Override
    public void forgetAlias(Transaction tx, String person) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                ALIAS,
                "delete from inclusion_journal_alias where person_id = ?1",
                person);
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
                .map(JpaJournalStore::entry)
                .map(SealedEntry::entry)
                .toList();
    }

    @Override
    public long countUnsealed(Transaction tx) {
        return Sql.number(
                JpaTransaction.entityManager(tx),
                ENTRY,
                "select count(*) from inclusion_journal entry where not exists"
                        + " (select 1 from inclusion_journal_segment segment where segment.segment = entry.segment)");
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
    public List<Segment> segments(Transaction tx, long after, int limit) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        SEGMENT,
                        limit,
                        SEGMENT.select() + " where segment > ?1 order by segment",
                        after)
                .stream()
                .map(JpaJournalStore::segment)
                .toList();
    }

    @Override
    public List<SealedEntry> entries(Transaction tx, long segment) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        ENTRY,
                        ENTRY.select() + " where segment = ?1 order by place, entry_id, structure_id",
                        segment)
                .stream()
                .map(JpaJournalStore::entry)
                .toList();
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

    private static SealedEntry entry(Row row) {
        String structure = row.text();
        UUID id = UUID.fromString(row.text());
        JournalEntry entry = new JournalEntry(
                structure, id, row.time(), row.constant(JournalEntry.Act.class), row.text(), row.text(), row.text());
        return new SealedEntry(entry, row.number(), row.number(), row.text());
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
