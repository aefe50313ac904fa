package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.inclusion.Stores;
import org.inclusion.contracts.StoresContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * The contract of the stores in a host's transactions, on MariaDB. Nothing is done again here, so the races that a
 * contract test provokes must not be lost in the first place.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets both before any test
class JoiningOnMariaDbTest extends StoresContract {

    private static EntityManagerFactory factory;
    private static Stores stores;

    @BeforeAll
    static void open() {
        factory = Databases.unit(MariaDbServer.emptyUrl(), Map.of());
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
