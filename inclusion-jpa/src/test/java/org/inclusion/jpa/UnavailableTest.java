package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.cohort.CohortStore;
import org.inclusion.evidence.EvidenceStore.Appended;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The database goes away and comes back: nothing is kept by half, and nothing twice. */
@SuppressWarnings("NullAway.Init") // JUnit sets them before any test
class UnavailableTest {

    private static OwnServer server;
    private static FailingSource source;
    private static EntityManagerFactory factory;
    private static Stores stores;

    private final LearnerId learner = TestStores.someone();

    /** The connections of a pool, or the exception of a pool that has none. */
    private static final class FailingSource extends PGSimpleDataSource {
        private static final long serialVersionUID = 1L;
        private transient @Nullable SQLException failure;

        @Override
        public java.sql.Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
            if (failure != null) {
                throw failure;
            }
            return super.getConnection(user, password);
        }
    }

    @BeforeAll
    static void open() {
        server = new OwnServer();
        source = new FailingSource();
        source.setUrl(server.url());
        factory = Databases.unit(server.url(), Map.of("jakarta.persistence.nonJtaDataSource", source));
        InclusionSchema.of(factory).create();
        stores = JpaStores.on(factory);
    }

    @AfterAll
    static void close() {
        factory.close();
        server.close();
    }

    @Test
    void whatADatabaseThatIsAwayRefusedIsStoredOnceLater() {
        server.stop();
        assertThrows(StoreUnavailableException.class, this::ask);
        assertThrows(StoreUnavailableException.class, () -> TestStores.record(stores, learner, "e"));
        assertThrows(StoreUnavailableException.class, () -> TestStores.record(stores, learner, "e"));
        server.start();
        assertThat(TestStores.record(stores, learner, "e"), is(Appended.STORED));
        assertThat(TestStores.record(stores, learner, "e"), is(Appended.DUPLICATE));
        assertThat(TestStores.version(stores, learner), is(1L));
    }

    @Test
    void aDatabaseThatGoesAwayInTheMiddleKeepsNoHalf() {
        assertThrows(
                StoreUnavailableException.class,
                () -> stores.transactions().run(tx -> {
                    TestStores.record(stores, tx, learner, "e");
                    server.stop();
                    return TestStores.record(stores, tx, learner, "f");
                }));
        server.start();
        assertThat(TestStores.ids(stores, learner), empty());
        assertThat(TestStores.record(stores, learner, "e"), is(Appended.STORED));
        assertThat(TestStores.version(stores, learner), is(1L));
    }

    @Test
    void aDatabaseThatGoesAwayBeforeTheCommitAcknowledgesNothing() {
        assertThrows(
                StoreUnavailableException.class,
                () -> stores.transactions().run(tx -> {
                    TestStores.record(stores, tx, learner, "e");
                    server.stop();
                    return true;
                }));
        server.start();
        assertThat(TestStores.ids(stores, learner), empty());
    }

    @Test
    void aPoolWithoutAConnectionIsUnavailable() {
        for (SQLException failure : new SQLException[] {
            new SQLTransientConnectionException("pool - Connection is not available, request timed out after 30000ms"),
            new SQLException("HikariDataSource (pool) has been closed."),
            new SQLException("FATAL: sorry, too many clients already", "53300")
        }) {
            source.failure = failure;
            assertThrows(StoreUnavailableException.class, this::ask);
            assertThrows(StoreUnavailableException.class, () -> TestStores.record(stores, learner, "e"));
            source.failure = null;
        }
        TestStores.record(stores, learner, "e");
        assertThat(TestStores.ids(stores, learner), contains("e"));
    }

    private void ask() {
        assertThat(stores.transactions().read(tx -> stores.of(CohortStore.class).of(tx, "structure-1")), empty());
    }
}
