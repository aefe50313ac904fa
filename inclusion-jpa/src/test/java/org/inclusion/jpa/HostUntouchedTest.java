package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The host's provider does with the host's tables what it is told to do, and nothing with ours. */
class HostUntouchedTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"none", "validate", "update", "create", "create-drop", "drop"})
    void ourTablesAreNoneOfTheProvidersBusiness(String action) {
        String url = Databases.postgreSqlUrl();
        LearnerId learner = TestStores.someone();
        try (EntityManagerFactory first = Databases.unit(url, host("create"))) {
            InclusionSchema.of(first).create();
            TestStores.record(JpaStores.on(first), learner, "one");
        }
        try (EntityManagerFactory second = Databases.unit(url, host(action))) {
            TestStores.record(JpaStores.on(second), learner, "two");
        }
        try (EntityManagerFactory third = Databases.unit(url, host("none"))) {
            Stores stores = JpaStores.on(third);
            assertThat(TestStores.ids(stores, learner), contains("one", "two"));
        }
    }

    private static Map<String, Object> host(String action) {
        return Map.of(
                "hibernate.hbm2ddl.auto",
                action,
                "hibernate.physical_naming_strategy",
                Shouting.class.getName(),
                "hibernate.globally_quoted_identifiers",
                "true");
    }
}
