package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The host's second-level cache keeps what it holds, whatever the library writes. */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
abstract class HostCacheContract {

    private EntityManagerFactory factory;
    private TestHost host;

    /** The host's unit, with a cache of its entities, on an empty database. */
    protected abstract EntityManagerFactory cachingUnit();

    @BeforeEach
    void open() {
        factory = cachingUnit();
        InclusionSchema.of(factory).create();
        host = new TestHost(factory);
        host.call(entityManager -> {
            entityManager.persist(new HostNote("note", "cached"));
            return true;
        });
        assertThat("it is a cache", isCached(), is(true));
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void ourWorkLeavesItAlone() {
        TestStores.useEverywhere(JpaStores.on(factory));
        assertThat(isCached(), is(true));
    }

    @Test
    void ourWorkInTheHostsTransactionLeavesItAlone() {
        TestStores.useEverywhere(JpaStores.joining(host));
        assertThat(isCached(), is(true));
    }

    private boolean isCached() {
        return factory.getCache().contains(HostNote.class, "note");
    }
}
