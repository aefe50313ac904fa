package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.EvidenceStore.Appended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The contract of the schema on every database. */
@SuppressWarnings("NullAway.Init") // JUnit sets it before each test
abstract class InclusionSchemaContract {

    private EntityManagerFactory factory;

    /** A unit on an empty database. */
    protected abstract EntityManagerFactory empty();

    /** The folder of the database's scripts. */
    protected abstract String folder();

    @BeforeEach
    void open() {
        factory = empty();
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void aDatabaseWithoutTablesIsRefusedWithTheWayOut() {
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> JpaStores.on(factory));
        assertThat(
                refusal.getMessage(),
                allOf(
                        containsString("org/inclusion/jpa/schema/" + folder() + "/V1__inclusion.sql, "),
                        containsString("InclusionSchema.of(entityManagerFactory).create()")));
        assertThrows(IllegalStateException.class, () -> JpaStores.joining(new TestHost(factory)));
        assertThrows(
                IllegalStateException.class, () -> InclusionSchema.of(factory).verify());
    }

    @Test
    void tablesOfAnotherReleaseAreRefusedWithTheWayOut() {
        InclusionSchema.of(factory).create();
        execute("update inclusion_schema set version = 4");
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> JpaStores.on(factory));
        assertThat(refusal.getMessage(), allOf(containsString("schema 4"), containsString("needs schema 3")));
        assertThrows(
                IllegalStateException.class, () -> InclusionSchema.of(factory).create());
    }

    @Test
    void createdTwiceNothingIsLost() {
        InclusionSchema.of(factory).create();
        Stores stores = JpaStores.on(factory);
        LearnerId learner = TestStores.someone();
        TestStores.record(stores, learner, "e");
        InclusionSchema.of(factory).create().verify();
        assertThat(TestStores.record(stores, learner, "e"), is(Appended.DUPLICATE));
    }

    /** It is repeated, because the servers rarely meet at the critical moment. */
    @RepeatedTest(5)
    void twoServersMayCreateItAtOnce() throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(3);
        CompletableFuture<?>[] servers = new CompletableFuture<?>[3];
        for (int i = 0; i < servers.length; i++) {
            servers[i] = CompletableFuture.runAsync(
                    () -> {
                        ready.countDown();
                        try {
                            ready.await();
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                        InclusionSchema.of(factory).create();
                    },
                    OwnThread.EACH);
        }
        CompletableFuture.allOf(servers).join();
        InclusionSchema.of(factory).verify();
    }

    private void execute(String sql) {
        new TestHost(factory)
                .call(entityManager -> entityManager.createNativeQuery(sql).executeUpdate());
    }
}
