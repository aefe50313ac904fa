package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.inclusion.Stores;
import org.inclusion.learner.RecordingContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Recording on Hibernate and H2 in memory. */
@SuppressWarnings("NullAway.Init") // JUnit sets both before any test
class H2RecordingTest extends RecordingContract {

    private static EntityManagerFactory factory;
    private static Stores stores;

    @BeforeAll
    static void open() {
        factory = Databases.h2();
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
