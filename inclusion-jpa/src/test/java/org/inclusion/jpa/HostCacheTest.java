package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the host's second-level cache holds stays there, whatever we write. */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class HostCacheTest {

    private EntityManagerFactory factory;
    private TestHost host;

    @BeforeEach
    void open() {
        factory = Databases.unit(
                Databases.h2Url(),
                Map.of(
                        "hibernate.cache.region.factory_class",
                        MapCache.class.getName(),
                        "jakarta.persistence.sharedCache.mode",
                        "ALL"));
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

    @Test
    void anyOtherNativeUpdateEmptiesIt() {
        host.call(entityManager -> entityManager
                .createNativeQuery("update inclusion_wish set told = null")
                .executeUpdate());
        assertThat(isCached(), is(false));
    }

    private boolean isCached() {
        return factory.getCache().contains(HostNote.class, "note");
    }
}
