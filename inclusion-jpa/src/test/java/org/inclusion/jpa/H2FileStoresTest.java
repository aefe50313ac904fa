package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.inclusion.Stores;
import org.inclusion.contracts.StoresContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Hibernate on H2 in a file, with the settings that survive a kill of the process. */
@SuppressWarnings("NullAway.Init") // JUnit sets both before any test
class H2FileStoresTest extends StoresContract {

    private static EntityManagerFactory factory;
    private static Stores stores;

    @BeforeAll
    static void open() {
        factory = Databases.h2File();
        InclusionSchema.of(factory).create();
        stores = JpaStores.on(factory);
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
