package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.inclusion.Stores;
import org.inclusion.StoresContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** EclipseLink on PostgreSQL. */
@SuppressWarnings("NullAway.Init") // JUnit sets both before any test
class EclipseLinkPostgreSqlStoresTest extends StoresContract {

    private static EntityManagerFactory factory;
    private static Stores stores;

    @BeforeAll
    static void open() {
        factory = Databases.eclipseLink(Databases.postgreSqlUrl());
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
