package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Version;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.junit.jupiter.api.Test;

/** The contract of a pair with Hibernate. */
abstract class HibernateContract extends PairContract {

    HibernateContract(String version, TestDatabase database) {
        super(version, database);
    }

    /** A host that names every table in its own way. */
    public static final class Shouting extends PhysicalNamingStrategyStandardImpl {
        private static final long serialVersionUID = 1L;

        @Override
        public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
            return Identifier.quote(Identifier.toIdentifier("THE_HOSTS_" + name.getText()));
        }

        @Override
        public Identifier toPhysicalColumnName(Identifier name, JdbcEnvironment environment) {
            return Identifier.quote(Identifier.toIdentifier("C_" + name.getText()));
        }
    }

    @Override
    protected String providersVersion() {
        return Version.getVersionString();
    }

    @Override
    protected EntityManagerFactory unit(String url, Map<String, ?> more) {
        return Databases.unit(url, more);
    }

    @Override
    protected EntityManagerFactory cachingUnit(String url) {
        return Databases.unit(
                url,
                Map.of(
                        "hibernate.cache.region.factory_class",
                        MapCache.class.getName(),
                        "jakarta.persistence.sharedCache.mode",
                        "ALL"));
    }

    @Override
    protected String hostsTable() {
        return "the_hosts_hostnote";
    }

    @Override
    protected List<Map<String, ?>> tableActions() {
        return Stream.of("create", "none", "validate", "update", "create", "create-drop", "drop")
                .<Map<String, ?>>map(action -> Map.of(
                        "hibernate.hbm2ddl.auto",
                        action,
                        "hibernate.physical_naming_strategy",
                        Shouting.class.getName(),
                        "hibernate.globally_quoted_identifiers",
                        "true"))
                .toList();
    }

    /** If Hibernate kept its cache here, the other tests of the cache would prove nothing. */
    @Test
    void aNativeUpdateThatSaysNothingOfItsTablesEmptiesTheHostsCache() {
        try (EntityManagerFactory factory = cachingUnit(Databases.h2Url())) {
            InclusionSchema.of(factory).create();
            TestHost host = new TestHost(factory);
            host.call(entityManager -> {
                entityManager.persist(new HostNote("note", "cached"));
                return true;
            });
            assertThat(factory.getCache().contains(HostNote.class, "note"), is(true));
            host.call(entityManager -> entityManager
                    .createNativeQuery("update inclusion_wish set told = null")
                    .executeUpdate());
            assertThat(factory.getCache().contains(HostNote.class, "note"), is(false));
        }
    }
}
