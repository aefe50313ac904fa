package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.Map;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.store.StoreUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk under an H2 in a file is full. The host is told that the store is away, for as long as the disk is full. */
class H2FullDiskTest {

    @TempDir
    Path folder = Path.of("");

    private final LearnerId learner = TestStores.someone();

    @AfterEach
    void empty() {
        FillingDisk.full(false);
    }

    @Test
    void nothingIsAcknowledgedOnAFullDiskAndTheStoreIsAway() {
        FillingDisk.register();
        String url = "jdbc:h2:filling:" + folder.resolve("inclusion") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        try (EntityManagerFactory factory = Databases.unit(url, Map.of())) {
            InclusionSchema.of(factory).create();
            Stores stores = JpaStores.on(factory);
            TestStores.record(stores, learner, "before");

            FillingDisk.full(true);
            for (int i = 0; i < 20; i++) {
                String id = "e-" + i;
                assertThrows(StoreUnavailableException.class, () -> TestStores.record(stores, learner, id));
            }
        } finally {
            FillingDisk.full(false);
        }
        try (EntityManagerFactory factory = Databases.unit(url, Map.of())) {
            assertThat(TestStores.ids(JpaStores.on(factory), learner), hasItem("before"));
        }
    }
}
