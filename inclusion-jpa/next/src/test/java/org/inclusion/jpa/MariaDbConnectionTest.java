package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.contracts.SampleRows;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.path.Network;
import org.inclusion.store.RetryableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings that a host may make, and must make, for its connections to MariaDB. */
class MariaDbConnectionTest {

    private final String url = MariaDbServer.emptyUrlWithItsOwnIsolation();
    private final LearnerId learner = TestStores.someone();

    /** With MariaDB's default isolation, one writer would undo another's work. */
    @Test
    void repeatableReadIsRefusedWithTheWayOut() {
        try (EntityManagerFactory factory = Databases.unit(url, Map.of())) {
            InclusionSchema.of(factory).create();
            IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> JpaStores.on(factory));
            assertThat(
                    refusal.getMessage(),
                    allOf(
                            containsString("REPEATABLE-READ"),
                            containsString("transactionIsolation=READ-COMMITTED to the JDBC URL")));
            assertThrows(IllegalStateException.class, () -> JpaStores.joining(new TestHost(factory)));
        }
    }

    @Test
    void thePoolMaySayReadCommittedInsteadOfTheUrl() {
        try (EntityManagerFactory factory = Databases.unit(url, Map.of("hibernate.connection.isolation", "2"))) {
            everythingIsKept(factory);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tinyInt1isBit=false",
                "useServerPrepStmts=true",
                "useAffectedRows=true",
                "sessionVariables=sql_mode='ANSI_QUOTES,NO_BACKSLASH_ESCAPES'",
                "connectionCollation=utf8mb4_turkish_ci"
            })
    void aHostMaySet(String setting) {
        String set = url + "&transactionIsolation=READ-COMMITTED&" + setting;
        try (EntityManagerFactory factory = Databases.unit(set, Map.of())) {
            everythingIsKept(factory);
        }
    }

    @Test
    void aLockNotHadInTimeIsALostRace() {
        String impatient = url + "&transactionIsolation=READ-COMMITTED&sessionVariables=innodb_lock_wait_timeout=1";
        try (EntityManagerFactory factory = Databases.unit(impatient, Map.of())) {
            InclusionSchema.of(factory).create();
            Stores stores = JpaStores.joining(new TestHost(factory));
            stores.transactions().run(tx -> {
                TestStores.lock(stores, tx, learner);
                CompletableFuture<?> other =
                        CompletableFuture.runAsync(() -> TestStores.record(stores, learner, "e"), OwnThread.EACH);
                CompletionException thrown = assertThrows(CompletionException.class, other::join);
                assertThat(thrown.getCause(), instanceOf(RetryableException.class));
                return true;
            });
        }
    }

    private void everythingIsKept(EntityManagerFactory factory) {
        InclusionSchema.of(factory).create();
        Stores stores = JpaStores.on(factory);
        stores.transactions().run(tx -> {
            SampleRows.write(stores, tx, learner);
            return true;
        });
        Wish wish = stores.transactions()
                .run(tx -> stores.of(WishStore.class).latest(tx, learner))
                .orElseThrow();
        assertThat(wish.ownDevice(), is(true));
        assertThat(wish.network(), is(Network.GOOD));
        TestStores.record(stores, learner, "E");
        TestStores.record(stores, learner, "E");
        assertThat(TestStores.ids(stores, learner), contains("E", "e"));
    }
}
