package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.inclusion.Stores;
import org.junit.jupiter.api.Test;

/** A database user who lacks a right is named with what to grant, whoever asks: the start, or the first write. */
class MissingRightTest {

    private static EntityManagerFactory guest(String url) {
        // A guest may not set how long H2 keeps the database: the owner has.
        return Databases.unit(
                url.replace(";DB_CLOSE_DELAY=-1", ""),
                Map.of(
                        "jakarta.persistence.jdbc.user", "guest",
                        "jakarta.persistence.jdbc.password", "",
                        "hibernate.hbm2ddl.auto", "none"));
    }

    @Test
    void whoMayNotCreateTablesReadsWhichRightIsMissing() {
        String url = Databases.h2Url();
        FrozenRows.run(url, "create user guest password ''");
        try (EntityManagerFactory factory = guest(url)) {
            String told = assertThrows(
                            IllegalStateException.class,
                            () -> InclusionSchema.of(factory).create())
                    .getMessage();
            assertThat(told, containsString("also needs CREATE"));
        }
    }

    @Test
    void whoMayOnlyReadIsToldAtTheFirstWriteWhatToGrant() {
        String url = Databases.h2Url();
        try (EntityManagerFactory owner = Databases.unit(url, Map.of())) {
            InclusionSchema.of(owner).create();
            FrozenRows.run(url, "create user guest password ''; grant select on schema public to guest");
            try (EntityManagerFactory factory = guest(url);
                    Stores stores = JpaStores.on(factory)) {
                String told = assertThrows(
                                IllegalStateException.class, () -> TestStores.record(stores, TestStores.someone(), "e"))
                        .getMessage();
                assertThat(
                        told,
                        allOf(
                                containsString("INCLUSION_"),
                                containsString("Grant that user SELECT, INSERT, UPDATE and DELETE")));
            }
        }
    }
}
