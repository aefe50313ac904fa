package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.inclusion.Stores;
import org.inclusion.contracts.RecordingContract;
import org.inclusion.contracts.StoresContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The contract of every pair of provider and database. A test class is one pair, and bears its name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets both before any test
abstract class PairContract {

    private final String version;
    private final TestDatabase database;
    private EntityManagerFactory factory;
    private Stores stores;

    /**
     * @param version how the provider's version begins, as the name of the test class has it
     * @param database the kind of database
     */
    PairContract(String version, TestDatabase database) {
        this.version = version;
        this.database = database;
    }

    /** The version of the provider that is really there. */
    protected abstract String providersVersion();

    /** The host's unit on a database. */
    protected abstract EntityManagerFactory unit(String url, Map<String, ?> more);

    /** The host's unit with a cache of its entities. */
    protected abstract EntityManagerFactory cachingUnit(String url);

    /** The settings with which a host lets its provider create, change or check tables. */
    protected abstract List<Map<String, ?>> tableActions();

    /** The name of the host's table under these actions, in small letters. */
    protected abstract String hostsTable();

    private EntityManagerFactory empty() {
        return unit(database.emptyUrl(), Map.of());
    }

    @BeforeAll
    void open() {
        factory = empty();
        InclusionSchema.of(factory).create();
        stores = JpaStores.on(factory);
    }

    @AfterAll
    void close() {
        stores.close();
        factory.close();
    }

    @Test
    void theProviderIsTheOneInTheName() {
        assertThat(providersVersion(), startsWith(version));
    }

    @Nested
    class StoresTest extends StoresContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class RecordingTest extends RecordingContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class ErasureTest extends ErasureContract {
        @Override
        protected String emptyUrl() {
            return database.emptyUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return PairContract.this.unit(url, Map.of());
        }
    }

    @Nested
    class KeysTest extends KeysContract {
        @Override
        protected String emptyUrl() {
            return database.emptyUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return PairContract.this.unit(url, Map.of());
        }
    }

    @Nested
    class NobodyBeginsAnewTest extends NobodyBeginsAnewContract {
        @Override
        protected String emptyUrl() {
            return database.emptyUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return PairContract.this.unit(url, Map.of());
        }
    }

    @Nested
    class SchemaRowsTest extends SchemaRowsContract {
        @Override
        protected String emptyUrl() {
            return database.emptyUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return PairContract.this.unit(url, Map.of());
        }

        @Override
        protected String folder() {
            return database.folder();
        }
    }

    @Nested
    class RetentionTest extends RetentionContract {
        @Override
        protected String emptyUrl() {
            return database.emptyUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return PairContract.this.unit(url, Map.of());
        }
    }

    @Nested
    class RaceTest extends RaceContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class MovingReferralsTest extends MovingReferralsContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class SchemaTest extends InclusionSchemaContract {
        @Override
        protected EntityManagerFactory empty() {
            return PairContract.this.empty();
        }

        @Override
        protected String folder() {
            return database.folder();
        }
    }

    @Nested
    class UpgradeTest extends UpgradeContract {
        @Override
        protected String emptyUrl() {
            return database.emptyUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return PairContract.this.unit(url, Map.of());
        }

        @Override
        protected String folder() {
            return database.folder();
        }
    }

    @Nested
    class TamperingTest extends JournalTamperingContract {
        @Override
        protected String emptyUrl() {
            return database.emptyUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return PairContract.this.unit(url, Map.of());
        }

        @Override
        protected String folder() {
            return database.folder();
        }
    }

    @Nested
    class UninstallTest extends UninstallContract {
        @Override
        protected String emptyUrl() {
            return database.emptyUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return PairContract.this.unit(url, Map.of());
        }

        @Override
        protected String folder() {
            return database.folder();
        }
    }

    @Nested
    class SchemaNameTest extends SchemaNameContract {
        @Override
        protected String emptyUrl() {
            return database.emptyUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return PairContract.this.unit(url, Map.of());
        }
    }

    @Nested
    class RecordsTest extends DataExportContract {
        @Override
        protected String emptyUrl() {
            return database.emptyUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return PairContract.this.unit(url, Map.of());
        }
    }

    @Nested
    class HostTransactionsTest extends HostTransactionsContract {
        @Override
        protected EntityManagerFactory factory() {
            return factory;
        }
    }

    @Nested
    class HostCacheTest extends HostCacheContract {
        @Override
        protected EntityManagerFactory cachingUnit() {
            return PairContract.this.cachingUnit(database.emptyUrl());
        }
    }

    @Nested
    class HostUntouchedTest extends HostUntouchedContract {
        @Override
        protected String emptyUrl() {
            return database.emptyUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url, Map<String, ?> more) {
            return PairContract.this.unit(url, more);
        }

        @Override
        protected List<Map<String, ?>> tableActions() {
            return PairContract.this.tableActions();
        }

        @Override
        protected String hostsTable() {
            return PairContract.this.hostsTable();
        }
    }
}
