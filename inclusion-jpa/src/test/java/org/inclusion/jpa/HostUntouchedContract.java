package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusion.access.LearnerId;
import org.junit.jupiter.api.Test;

/** The host's provider changes the host's tables as it is told, and never the library's. */
abstract class HostUntouchedContract {

    /** A new database with nothing in it. */
    protected abstract String emptyUrl();

    /** The host's unit on a database. */
    protected abstract EntityManagerFactory unit(String url, Map<String, ?> more);

    /** The settings with which a host lets its provider create, change or check tables; the first creates them. */
    protected abstract List<Map<String, ?>> tableActions();

    /** The name of the host's table under these settings, in small letters. */
    protected abstract String hostsTable();

    @Test
    void ourTablesAreNoneOfTheProvidersBusiness() {
        String url = emptyUrl();
        LearnerId learner = TestStores.someone();
        try (EntityManagerFactory first = unit(url, tableActions().get(0))) {
            InclusionSchema.of(first).create();
            assertThat("it does something with the host's", hasHostsTable(first), is(true));
        }
        List<String> kept = new ArrayList<>();
        for (Map<String, ?> action : tableActions()) {
            try (EntityManagerFactory next = unit(url, action)) {
                // EclipseLink changes tables when it is first used, other providers when they start.
                next.createEntityManager().close();
                TestStores.record(JpaStores.on(next), learner, "e" + kept.size());
                kept.add("e" + kept.size());
                assertThat("after " + action, TestStores.ids(JpaStores.on(next), learner), is(kept));
            }
        }
    }

    private boolean hasHostsTable(EntityManagerFactory factory) {
        return new TestHost(factory)
                .call(entityManager -> !entityManager
                        .createNativeQuery(
                                "select table_name from information_schema.tables where lower(table_name) = ?1")
                        .setParameter(1, hostsTable())
                        .getResultList()
                        .isEmpty());
    }
}
