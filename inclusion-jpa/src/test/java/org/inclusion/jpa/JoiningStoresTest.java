package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.inclusion.Stores;
import org.inclusion.contracts.StoresContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/**
 * The contract of the stores in a host's transactions, on PostgreSQL. Nothing is done again here, so the races that a
 * contract test provokes must not be lost in the first place.
 */
@Tag("long")
@SuppressWarnings("NullAway.Init") // JUnit sets both before any test
class JoiningStoresTest extends StoresContract {

    private static EntityManagerFactory factory;
    private static Stores stores;

    @BeforeAll
    static void open() {
        factory = Databases.postgreSql();
        InclusionSchema.of(factory).create();
        stores = JpaStores.joining(new TestHost(factory));
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
