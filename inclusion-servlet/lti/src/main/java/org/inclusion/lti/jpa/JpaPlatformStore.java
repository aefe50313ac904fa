package org.inclusion.lti.jpa;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformJson;
import org.inclusion.lti.platform.PlatformStore;
import org.inclusion.store.EntranceRows;
import org.inclusion.store.Transaction;

/** Keeps registrations in a table, by the hash of issuer and client id. */
final class JpaPlatformStore implements PlatformStore {

    private static final Table PLATFORM = Table.of(EntranceRows.PLATFORM);

    private final Dialect dialect;

    JpaPlatformStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, Platform platform) {
        Row row = Row.of(platform.id(), platform.issuer(), platform.clientId(), PlatformJson.written(platform));
        return !dialect.insertNew(JpaTransaction.entityManager(tx), PLATFORM, List.of(row))
                .isEmpty();
    }

    @Override
    public boolean replace(Transaction tx, Platform platform) {
        return Sql.updated(
                        JpaTransaction.entityManager(tx),
                        PLATFORM,
                        "update inclusion_lti_platform set body = ?1 where platform_id = ?2",
                        PlatformJson.written(platform),
                        platform.id())
                > 0;
    }

    @Override
    public Optional<Platform> find(Transaction tx, String id) {
        return platforms(tx, " where platform_id = ?1", id).stream().findFirst();
    }

    /** There are few registrations, so that no index by issuer is needed. */
    @Override
    public List<Platform> ofIssuer(Transaction tx, String issuer) {
        return platforms(tx, " where issuer = ?1", issuer);
    }

    @Override
    public List<Platform> all(Transaction tx) {
        return platforms(tx, "");
    }

    private static List<Platform> platforms(Transaction tx, String condition, Object... parameters) {
        return Sql.rows(JpaTransaction.entityManager(tx), PLATFORM, PLATFORM.select() + condition, parameters).stream()
                .map(JpaPlatformStore::platform)
                .sorted(Comparator.comparing(Platform::issuer).thenComparing(Platform::clientId))
                .toList();
    }

    private static Platform platform(Row row) {
        row.text();
        return PlatformJson.read(row.text(), row.text(), row.text());
    }

    @Override
    public boolean remove(Transaction tx, String id) {
        return Sql.updated(
                        JpaTransaction.entityManager(tx),
                        PLATFORM,
                        "delete from inclusion_lti_platform where platform_id = ?1",
                        id)
                > 0;
    }
}
