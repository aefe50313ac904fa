package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.junit.jupiter.api.Test;

/** A host on PostgreSQL keeps its tables and the library's in two schemas. */
class OwnSchemaTest {

    private final String url = Databases.postgreSqlUrl();

    @Test
    void theTablesMayStandInASchemaOfTheirOwn() {
        execute("create schema guest");
        LearnerId learner = TestStores.someone();
        try (EntityManagerFactory guest = Databases.unit(url + "&currentSchema=guest", Map.of())) {
            InclusionSchema.of(guest).create();
        }
        // This is not the first schema of the search path, so current_schema() would name another.
        try (EntityManagerFactory later = Databases.unit(url + "&currentSchema=public,guest", Map.of())) {
            InclusionSchema.of(later).create();
            Stores stores = JpaStores.on(later);
            TestStores.record(stores, learner, "e");
            assertThat(TestStores.ids(stores, learner), contains("e"));
        }
        execute("delete from guest.inclusion_evidence");
    }

    private void execute(String sql) {
        try (EntityManagerFactory factory = Databases.unit(url, Map.of())) {
            new TestHost(factory)
                    .call(entityManager -> entityManager.createNativeQuery(sql).executeUpdate());
        }
    }
}
