package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.inclusion.Stores;
import org.inclusion.StoresContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** EclipseLink on H2. */
@SuppressWarnings("NullAway.Init") // JUnit sets both before any test
class EclipseLinkH2StoresTest extends StoresContract {

    private static EntityManagerFactory factory;
    private static Stores stores;

    @BeforeAll
    static void open() {
        factory = Databases.eclipseLink(Databases.h2Url());
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
