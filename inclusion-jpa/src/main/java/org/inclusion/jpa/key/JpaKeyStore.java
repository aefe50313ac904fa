package org.inclusion.jpa.key;

import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.number;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.key.KeyNeed;
import org.inclusion.key.KeyPurpose;
import org.inclusion.key.KeyRows;
import org.inclusion.key.KeyStore;
import org.inclusion.key.KnownKey;
import org.inclusion.store.Transaction;

/**
 * Keeps check values in a table, by purpose and key id. What needs an installation key stands in the tables of
 * tombstones and moves.
 */
public final class JpaKeyStore implements KeyStore {

    private static final Table KEY = Table.of(KeyRows.KEY);

    /** Rows that name a key; either table has these columns. */
    private static final List<Table> NEEDING = List.of(
            Table.of("inclusion_tombstone", key("subject"), text("key_id"), time("kept_until")),
            Table.of("inclusion_move", key("subject"), text("key_id"), time("kept_until")));

    private static final Table COUNTED =
            Table.of("inclusion_tombstone", text("key_id"), number("tombstones"), number("moves"), time("kept_until"));

    /** One statement for both tables: a start waits for it. */
    private static final String NEEDS = "select key_id, count(*), 0, max(kept_until) from inclusion_tombstone"
            + " where kept_until >= ?1 group by key_id union all"
            + " select key_id, 0, count(*), max(kept_until) from inclusion_move"
            + " where kept_until >= ?1 group by key_id";

    private final Dialect dialect;

    public JpaKeyStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public List<KnownKey> known(Transaction tx) {
        return Sql.rows(JpaTransaction.entityManager(tx), KEY, KEY.select()).stream()
                .map(row -> new KnownKey(row.constant(KeyPurpose.class), row.text(), row.time()))
                .toList();
    }

    @Override
    public void save(Transaction tx, KnownKey known) {
        dialect.upsert(
                JpaTransaction.entityManager(tx), KEY, List.of(Row.of(known.purpose(), known.id(), known.since())));
    }

    @Override
    public void remove(Transaction tx, KeyPurpose purpose, String id) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                KEY,
                "delete from inclusion_key where purpose = ?1 and key_id = ?2",
                purpose.name(),
                id);
    }

    @Override
    public List<KeyNeed> needs(Transaction tx, Instant now) {
        Map<String, KeyNeed> needs = new TreeMap<>();
        for (Row row : Sql.rows(JpaTransaction.entityManager(tx), COUNTED, NEEDS, Micros.of(now))) {
            String id = Objects.requireNonNullElse(row.textOrNull(), "");
            KeyNeed one = new KeyNeed(id, row.number(), row.number(), row.time());
            needs.merge(id, one, JpaKeyStore::sum);
        }
        return List.copyOf(needs.values());
    }

    private static KeyNeed sum(KeyNeed one, KeyNeed other) {
        return new KeyNeed(
                one.keyId(),
                one.tombstones() + other.tombstones(),
                one.moves() + other.moves(),
                one.until().isAfter(other.until()) ? one.until() : other.until());
    }

    @Override
    public int claim(Transaction tx, String keyId) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        return NEEDING.stream()
                .mapToInt(table -> Sql.updated(
                        entityManager,
                        table,
                        "update " + table.name() + " set key_id = ?1 where key_id is null",
                        keyId))
                .sum();
    }

    @Override
    public int drop(Transaction tx, String keyId) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        return NEEDING.stream()
                .mapToInt(table ->
                        Sql.updated(entityManager, table, "delete from " + table.name() + " where key_id = ?1", keyId))
                .sum();
    }
}
