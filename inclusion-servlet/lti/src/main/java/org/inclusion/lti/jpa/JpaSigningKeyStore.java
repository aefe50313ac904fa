package org.inclusion.lti.jpa;

import static org.inclusion.jpa.sql.Column.key;

import java.util.List;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.lti.key.SigningKey;
import org.inclusion.lti.key.SigningKeyStore;
import org.inclusion.store.EntranceRows;
import org.inclusion.store.Transaction;

/** Keeps encrypted keys in a table. */
final class JpaSigningKeyStore implements SigningKeyStore {

    private static final Table KEY = Table.of(EntranceRows.KEY);

    private final Dialect dialect;

    JpaSigningKeyStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, SigningKey key) {
        Row row = Row.of(key.id(), key.madeAt(), key.encrypted());
        return !dialect.insertNew(JpaTransaction.entityManager(tx), KEY, List.of(row))
                .isEmpty();
    }

    @Override
    public List<SigningKey> all(Transaction tx) {
        return Sql.rows(JpaTransaction.entityManager(tx), KEY, KEY.select() + " order by made_at, key_id").stream()
                .map(row -> new SigningKey(row.text(), row.time(), row.text()))
                .toList();
    }

    @Override
    public void remove(Transaction tx, String id) {
        Sql.update(JpaTransaction.entityManager(tx), KEY, "delete from inclusion_lti_key where key_id = ?1", id);
    }
}
