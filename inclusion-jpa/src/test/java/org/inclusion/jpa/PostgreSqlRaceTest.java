package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.inclusion.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Races on PostgreSQL. */
@SuppressWarnings("NullAway.Init") // JUnit sets both before any test
class PostgreSqlRaceTest extends RaceContract {

    private static EntityManagerFactory factory;
    private static Stores stores;

    @BeforeAll
    static void open() {
        factory = Databases.postgreSql();
        InclusionSchema.of(factory).create();
        stores = JpaStores.on(factory);
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @Override
    protected Stores stores() {
        return stores;
    }
}
