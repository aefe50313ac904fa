package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.inclusion.Stores;
import org.inclusion.jpa.export.DataExport;
import org.inclusion.jpa.export.DataImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract of tables in a schema that is not the connection's own: the schema is named, and no table
 * stands elsewhere.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets it before each test
abstract class SchemaNameContract {

    private final String ours = newSchema();
    private EntityManagerFactory factory;
    private String url;

    /** A new database with nothing in it. */
    protected abstract String emptyUrl();

    /** A unit on a database. */
    protected abstract EntityManagerFactory unit(String url);

    @BeforeEach
    void open() {
        url = emptyUrl();
        factory = unit(url);
        FrozenRows.run(url, "create schema " + ours);
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void theTablesStandInTheSchemaThatIsNamedAndNowhereElse() {
        InclusionSchema schema = InclusionSchema.of(factory, ours).create().verify();
        TestStores.useEverywhere(JpaStores.on(factory, ours));
        assertThat(schema.learners(), is(1L));
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> JpaStores.on(factory));
        assertThat(refusal.getMessage(), containsString("no tables of inclusion yet"));
        schema.drop(1);
        assertThrows(IllegalStateException.class, schema::verify);
    }

    @Test
    void twoSchemasOfOneDatabaseKnowNothingOfEachOther() {
        InclusionSchema.of(factory).create();
        InclusionSchema.of(factory, ours).create();
        TestStores.useEverywhere(JpaStores.on(factory, ours));
        assertThat(InclusionSchema.of(factory).learners(), is(0L));
        assertThat(InclusionSchema.of(factory, ours).learners(), is(1L));
    }

    @Test
    void aHostsTransactionsFindThemToo() {
        TestHost host = new TestHost(factory);
        InclusionSchema.of(host, ours).create();
        Stores stores = JpaStores.joining(host, ours);
        host.call(entityManager -> {
            entityManager.persist(new HostNote("kept", "with ours"));
            TestStores.useEverywhere(stores);
            return true;
        });
        assertThat(InclusionSchema.of(host, ours).learners(), is(1L));
        String note = host.call(
                entityManager -> entityManager.find(HostNote.class, "kept").text());
        assertThat(note, is("with ours"));
    }

    @Test
    void anExportOfOneSchemaEntersAnother() {
        InclusionSchema.of(factory, ours).create();
        TestStores.useEverywhere(JpaStores.on(factory, ours));
        String theirs = newSchema();
        FrozenRows.run(url, "create schema " + theirs);
        InclusionSchema.of(factory, theirs).create();

        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Map<String, Long> written =
                DataExport.of(factory, ours).write(null, Instant.parse("2026-11-27T10:00:00Z"), lines, rows -> {});
        Map<String, Long> read =
                DataImport.of(factory, theirs).read(new ByteArrayInputStream(lines.toByteArray()), rows -> {});
        assertThat(read, is(written));
        assertThat(InclusionSchema.of(factory, theirs).learners(), is(1L));
    }

    @Test
    void aSchemaThatIsMissingIsNamed() {
        for (InclusionSchema missing : new InclusionSchema[] {
            InclusionSchema.of(factory, "nowhere"), InclusionSchema.of(new TestHost(factory), "nowhere")
        }) {
            IllegalStateException refusal = assertThrows(IllegalStateException.class, missing::create);
            assertThat(refusal.getMessage(), containsString("no schema named nowhere"));
        }
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> JpaStores.on(factory, "nowhere"));
        assertThat(refusal.getMessage(), containsString("no schema named nowhere"));
    }

    @Test
    void aNameThatIsNoneIsRefusedBeforeAnythingIsAsked() {
        assertThrows(IllegalArgumentException.class, () -> InclusionSchema.of(factory, "a.b"));
        assertThrows(IllegalArgumentException.class, () -> JpaStores.on(factory, "a.b"));
        assertThrows(IllegalArgumentException.class, () -> DataExport.of(factory, "a.b"));
        assertThrows(IllegalArgumentException.class, () -> DataImport.of(factory, "a.b"));
    }

    private static String newSchema() {
        return "s" + UUID.randomUUID().toString().replace("-", "");
    }
}
