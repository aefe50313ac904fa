package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.inclusion.Stores;
import org.junit.jupiter.api.Test;

/** MariaDB's own default would let one writer undo another's work: it is refused, with the way out. */
class MariaDbIsolationTest {

    private final String url = MariaDbServer.emptyUrlWithItsOwnIsolation();

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
    void thePoolMaySayItInsteadOfTheUrl() {
        try (EntityManagerFactory factory = Databases.unit(url, Map.of("hibernate.connection.isolation", "2"))) {
            InclusionSchema.of(factory).create();
            Stores stores = JpaStores.on(factory);
            TestStores.useEverywhere(stores);
        }
    }

    @Test
    void truthsMayBeKeptAsNumbers() {
        String numbers = url + "&transactionIsolation=READ-COMMITTED&tinyInt1isBit=false";
        try (EntityManagerFactory factory = Databases.unit(numbers, Map.of())) {
            InclusionSchema.of(factory).create();
            TestStores.useEverywhere(JpaStores.on(factory));
        }
    }
}
