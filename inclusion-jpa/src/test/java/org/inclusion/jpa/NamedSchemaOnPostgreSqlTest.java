package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.inclusion.Stores;
import org.inclusion.contracts.StoresContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The whole contract of the stores in a schema that is not the connection's: no statement leaves out a table. */
@Tag("long")
@SuppressWarnings("NullAway.Init") // JUnit sets both before any test
class NamedSchemaOnPostgreSqlTest extends StoresContract {

    private static EntityManagerFactory factory;
    private static Stores stores;

    @BeforeAll
    static void open() {
        String url = Databases.postgreSqlUrl();
        FrozenRows.run(url, "create schema formation");
        factory = Databases.unit(url, Map.of());
        InclusionSchema.of(factory, "formation").create();
        stores = JpaStores.on(factory, "formation");
    }

    @AfterAll
    static void close() {
        stores.close();
        factory.close();
    }

    @Override
    protected Stores stores() {
        return stores;
    }
}
