package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManagerFactory;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.cohort.SummarizeStructures;
import org.inclusion.cohort.SummarizedStructures;
import org.inclusion.contracts.SampleRows;
import org.inclusion.evidence.Correction;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.id.AssessmentId;
import org.inclusion.journal.JournalCheck;
import org.inclusion.journal.JournalHead;
import org.inclusion.journal.JournalKey;
import org.inclusion.jpa.schema.SchemaScript;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.transaction.OwnTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The contract of an upgrade of filled tables on every database. The tables of every released schema are brought to
 * that of this release. Invented scripts of later schemas show that the way on from here works too.
 */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
abstract class UpgradeContract {

    private static final String TEST = "org/inclusion/jpa/upgrade/";
    private static final SchemaScript NEXT = new SchemaScript(4, TEST + "V4__remembers.sql");
    private static final SchemaScript STUMBLES = new SchemaScript(4, TEST + "V4__stumbles.sql");
    private static final SchemaScript AFTER_NEXT = new SchemaScript(5, TEST + "V5__goes_on.sql");

    private String url;
    private EntityManagerFactory factory;

    /** A new database with nothing in it. */
    protected abstract String emptyUrl();

    /** A unit on a database. */
    protected abstract EntityManagerFactory unit(String url);

    /** The folder of the database's scripts. */
    protected abstract String folder();

    @BeforeEach
    void fill() {
        url = filled("v1");
        factory = unit(url);
    }

    /** The tables of a schema, filled by the library of its time. */
    private String filled(String schema) {
        String filled = emptyUrl();
        FrozenRows.run(filled, FrozenRows.text("frozen/" + schema + "/" + folder() + ".sql"));
        FrozenRows.load(filled, frozenRows(schema));
        return filled;
    }

    private static List<String> frozenRows(String schema) {
        return FrozenRows.text("frozen/" + schema + "/rows.jsonl").lines().toList();
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void whatTheFirstSchemaKeptIsSeenAsItWas() {
        InclusionSchema.of(factory).upgrade();
        Stores stores = JpaStores.on(factory);
        String told = String.join("\n", FrozenStory.tell(stores));
        assertThat(
                withoutReasons(told),
                is(underTodaysRules(FrozenRows.text("frozen/v1/told.txt").strip())));
        assertThat(
                "with the reasons of today",
                told,
                is(FrozenRows.text("frozen/v1/told-today.txt").strip()));
        TestStores.useEverywhere(stores);
    }

    @Test
    void whatTheSecondSchemaKeptIsSeenAsItWas() {
        try (EntityManagerFactory second = unit(filled("v2"))) {
            InclusionSchema.of(second).upgrade();
            String told = String.join("\n", FrozenStory.tell(JpaStores.on(second)));
            assertThat(
                    withoutReasons(told),
                    is(withoutReasons(FrozenRows.text("frozen/v2/told.txt").strip())));
            assertThat(
                    "with the reasons of today",
                    told,
                    is(FrozenRows.text("frozen/v2/told-today.txt").strip()));
        }
    }

    /** Columns may have come, but none that was there has another value. */
    @Test
    void noRowOfTheSecondSchemaIsLostOrChanged() {
        String second = filled("v2");
        try (EntityManagerFactory upgraded = unit(second)) {
            InclusionSchema.of(upgraded).upgrade();
        }
        for (String line : frozenRows("v2")) {
            ObjectNode frozen = (ObjectNode) FrozenRows.json(line);
            String table = frozen.get("table").asText();
            assertThat(
                    line,
                    FrozenRows.lines(second, table).stream()
                            .map(row -> (ObjectNode) FrozenRows.json(row))
                            .anyMatch(row -> row.retain(names(frozen)).equals(frozen)));
        }
    }

    private static List<String> names(ObjectNode row) {
        List<String> names = new ArrayList<>();
        row.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theJournalOfTheSecondSchemaIsStillRight() throws GeneralSecurityException {
        String second = filled("v2");
        byte[] key = Base64.getDecoder()
                .decode(FrozenRows.text("frozen/v2/journal-key.txt").strip());
        PublicKey verifying = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
        try (EntityManagerFactory upgraded = unit(second)) {
            InclusionSchema.of(upgraded).upgrade();
            try (Inclusion inclusion = Inclusion.builder()
                    .stores(JpaStores.on(upgraded))
                    .journalKey(JournalKey.verifying(verifying))
                    .build()) {
                JournalCheck check = inclusion.verifyJournal().check(JournalHead.BEGINNING, List.of());
                assertThat(check.broken(), is(Optional.empty()));
                assertThat(check.entries(), is(11L));
            }
        }
    }

    /**
     * The text that the library of that time told, with two changes. Newer acts lowered the level of an area then, and
     * no act does now: the level that her acts established at 11:12 stands, with its date. And the latest evidence was
     * named behind a level, where the heaviest acts are named now; those are compared with a text of their own.
     */
    private static String underTodaysRules(String told) {
        String fell = "hers-fatima area 2 ESTABLISHED SUPPORTED 2026-11-24T12:02:00.370369Z";
        assertThat(told, containsString(fell));
        return withoutReasons(told.replace(fell, "hers-fatima area 2 ESTABLISHED ALONE 2026-11-24T11:12:00.370369Z"));
    }

    private static String withoutReasons(String told) {
        return told.replaceAll("(?m)^(\\S+ area .*) \\[.*]$", "$1");
    }

    /** The sums of structures are derived, also from evidence that an old schema kept. */
    @Test
    void whatTheFirstSchemaKeptIsSummedUp() {
        InclusionSchema.of(factory).upgrade();
        Stores stores = JpaStores.on(factory);
        try (Ccas ccas = new Ccas(stores)) {
            SummarizeStructures summarize = ccas.inclusion.summarizeStructures();
            assertThat(
                    summarize.run(ccas.clock.instant(), done -> true),
                    is(Optional.of(new SummarizedStructures(6, 0, 1))));
            assertThat("five people are too few", FrozenRows.lines(url, "inclusion_cohort"), hasSize(0));
            for (int i = 0; i < 5; i++) {
                LearnerId another = new LearnerId("hers-another-" + i);
                ccas.as(Ccas.helper()).record(List.of(ccas.practice("e", Ccas.helper(), another, true, Help.ALONE)));
            }
            assertThat(summarize.run(ccas.clock.instant(), done -> true).isPresent(), is(true));
        }
        List<String> sums = FrozenRows.lines(url, "inclusion_cohort");
        assertThat(sums, hasSize(5));
        assertThat(sums.get(1), containsString("\"area_id\":\"2\",\"people\":10,\"not_established\":7,"));
    }

    /** What an old row corrects, and the assessment it names, is found as quickly as that of a new one. */
    @Test
    void whatTheFirstSchemaKeptIsFoundByItsOriginalAndByItsAssessment() {
        FrozenRows.run(
                url, "update inclusion_evidence set body = '{\"said\":{\"supersedes\":' where evidence_id = 'try-4'");
        InclusionSchema.of(factory).upgrade();
        List<String> found = new ArrayList<>();
        for (String line : FrozenRows.lines(url, "inclusion_evidence")) {
            JsonNode row = FrozenRows.json(line);
            JsonNode said = FrozenRows.json(row.get("body").asText()).path("said");
            assertThat(line, row.path("supersedes"), is(said.path("supersedes")));
            assertThat(line, row.path("assessment_id"), is(said.path("assessment")));
            found.add(
                    row.path("supersedes").asText() + row.path("assessment_id").asText());
        }
        assertThat(found, hasItems("try-1", "Never", "a"));
        Stores stores = JpaStores.on(factory);
        LearnerId fatima = new LearnerId("hers-Fatima");
        stores.transactions().run(tx -> {
            assertThat(
                    stores.of(EvidenceStore.class).correctionsOf(tx, fatima, List.of("try-1")).stream()
                            .map(Correction::id)
                            .toList(),
                    contains("try-1."));
            assertThat(stores.of(EvidenceStore.class).waiting(tx, fatima, null), is(1L));
            assertThat(stores.of(EvidenceStore.class).ofAssessment(tx, fatima, new AssessmentId("a")), hasSize(3));
            return true;
        });
    }

    @Test
    void everyScriptEndsWithItsVersionAndTouchesItNowhereElse() {
        for (SchemaScript script : SchemaScript.RELEASED) {
            if (script.version() > 1) {
                List<String> statements = script.statements(dialect());
                assertThat(
                        statements.get(statements.size() - 1),
                        is("update inclusion_schema set version = " + script.version() + " where version = "
                                + (script.version() - 1)));
                assertThat(
                        statements.stream()
                                .filter(statement -> statement.contains("inclusion_schema"))
                                .toList(),
                        hasSize(1));
            }
        }
    }

    @Test
    void severalScriptsRunInTheirOrderAndNothingIsLost() {
        InclusionSchema.of(factory).upgrade();
        List<String> evidence = FrozenRows.lines(url, "inclusion_evidence");
        List<String> before = FrozenRows.lines(url, "inclusion_enrolment");
        schema(NEXT, AFTER_NEXT).upgrade();
        assertThat(versions(), is(List.of("{\"table\":\"inclusion_schema\",\"version\":5}")));
        List<String> enrolments = FrozenRows.lines(url, "inclusion_enrolment");
        assertThat(enrolments, hasSize(before.size()));
        enrolments.forEach(
                line -> assertThat(line, allOf(containsString("remembered\":\"p"), containsString("again\":\"p"))));
        assertThat(FrozenRows.lines(url, "inclusion_evidence"), is(evidence));
        schema(NEXT, AFTER_NEXT).create().upgrade().verify();
    }

    @Test
    void whereThereIsNothingItIsCreated() {
        try (EntityManagerFactory empty = unit(emptyUrl())) {
            schemaIn(empty, NEXT).upgrade();
            schemaIn(empty, NEXT).create();
            // The tables are empty, so a next release may upgrade them without being asked.
            schemaIn(empty, NEXT, AFTER_NEXT).create();
        }
    }

    @Test
    void filledTablesWaitForAPersonToSaySo() {
        List<String> before = FrozenRows.lines(url, "inclusion_enrolment");
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> schema(NEXT).create());
        assertThat(
                refusal.getMessage(),
                allOf(
                        containsString("of schema 1"),
                        containsString("needs schema 4"),
                        containsString("back the database up"),
                        containsString("/V3__first_release.sql, " + TEST + "V4__remembers.sql"),
                        containsString("InclusionSchema.of(entityManagerFactory).upgrade()")));
        assertThat(FrozenRows.lines(url, "inclusion_enrolment"), is(before));
    }

    @Test
    void aServerOfTheReleaseBeforeGoesOnButDoesNotStartAnyMore() {
        InclusionSchema.of(factory).upgrade();
        Stores before = JpaStores.on(factory);
        schema(NEXT).upgrade();
        LearnerId learner = TestStores.someone();
        before.transactions().run(tx -> {
            SampleRows.write(before, tx, learner);
            return true;
        });
        assertThat(TestStores.ids(before, learner), hasSize(1));
        for (Runnable start : List.<Runnable>of(
                () -> JpaStores.on(factory),
                () -> JpaStores.joining(new TestHost(factory)),
                () -> InclusionSchema.of(factory).create(),
                () -> InclusionSchema.of(factory).upgrade())) {
            IllegalStateException refusal = assertThrows(IllegalStateException.class, start::run);
            assertThat(
                    refusal.getMessage(),
                    allOf(
                            containsString("schema 4"),
                            containsString("needs schema 3"),
                            containsString("start the release that made them")));
        }
    }

    @Test
    void whatWasCutShortIsFinishedTheNextTime() {
        InclusionSchema.of(factory).upgrade();
        List<String> evidence = FrozenRows.lines(url, "inclusion_evidence");
        assertThrows(RuntimeException.class, () -> schema(STUMBLES).upgrade());
        // The version is as it was, so servers of the release before go on.
        Stores stores = JpaStores.on(factory);
        TestStores.useEverywhere(stores);
        schema(NEXT).upgrade();
        assertThat(runs(), hasSize(1));
        assertThat(FrozenRows.lines(url, "inclusion_evidence").containsAll(evidence), is(true));
    }

    @Test
    void whereDefinitionsAreTakenBackNoHalfIsLeft() {
        InclusionSchema.of(factory).upgrade();
        List<String> before = FrozenRows.tables(url);
        assertThrows(RuntimeException.class, () -> schema(STUMBLES).upgrade());
        List<String> after = FrozenRows.tables(url);
        after.removeAll(before);
        assertThat(after, hasSize(folder().equals("postgresql") ? 0 : 1));
    }

    /** It is repeated, because the servers rarely meet at the critical moment. */
    @RepeatedTest(3)
    void severalServersAtOnceTakeTurns() {
        CyclicBarrier ready = new CyclicBarrier(4);
        List<CompletableFuture<?>> servers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            servers.add(CompletableFuture.runAsync(
                    () -> {
                        try {
                            ready.await();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                        schema(NEXT, AFTER_NEXT).upgrade();
                    },
                    OwnThread.EACH));
        }
        servers.forEach(CompletableFuture::join);
        assertThat("each script ran once", runs(), hasSize(1));
        schema(NEXT, AFTER_NEXT).verify();
    }

    @Test
    void whatNoReleaseEverWroteIsRefusedAndLeftAlone() {
        for (String strange : List.of(
                "update inclusion_schema set version = 0", "insert into inclusion_schema (version) values (1)")) {
            FrozenRows.run(url, strange);
            for (Runnable start : List.<Runnable>of(
                    () -> JpaStores.on(factory),
                    () -> InclusionSchema.of(factory).create(),
                    () -> InclusionSchema.of(factory).upgrade())) {
                assertThat(
                        assertThrows(IllegalStateException.class, start::run).getMessage(),
                        containsString("no release of inclusion-jpa ever wrote"));
            }
        }
    }

    @Test
    void somebodyElsesTableOfThatNameIsRefused() {
        FrozenRows.run(url, "drop table inclusion_schema; create table inclusion_schema (flavour varchar(9));");
        for (Runnable start : List.<Runnable>of(
                () -> JpaStores.on(factory), () -> InclusionSchema.of(factory).upgrade())) {
            assertThat(
                    assertThrows(IllegalStateException.class, start::run).getMessage(),
                    containsString("somebody else's"));
        }
    }

    private InclusionSchema schema(SchemaScript... next) {
        return schemaIn(factory, next);
    }

    /** The scripts of this release, and further ones that are invented. */
    private static InclusionSchema schemaIn(EntityManagerFactory factory, SchemaScript... next) {
        List<SchemaScript> scripts = new ArrayList<>(SchemaScript.RELEASED);
        scripts.addAll(List.of(next));
        return new InclusionSchema(new OwnTransactions(factory), scripts);
    }

    private Dialect dialect() {
        return new TestHost(factory).call(Dialect::of);
    }

    private List<String> versions() {
        return FrozenRows.lines(url, "inclusion_schema");
    }

    private List<String> runs() {
        return FrozenRows.lines(url, "inclusion_test_run");
    }
}
