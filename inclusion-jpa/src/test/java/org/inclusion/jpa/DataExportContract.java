package org.inclusion.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.jpa.export.DataExport;
import org.inclusion.jpa.export.DataImport;
import org.inclusion.jpa.export.ExportTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The contract of an export and an import on every database. */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
abstract class DataExportContract {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private String url;
    private EntityManagerFactory factory;

    /** A new database with nothing in it. */
    protected abstract String emptyUrl();

    /** A unit on a database of any kind. */
    protected abstract EntityManagerFactory unit(String url);

    @BeforeEach
    void open() {
        url = emptyUrl();
        factory = unit(url);
        InclusionSchema.of(factory).create();
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void everyColumnOfEveryTableIsExportedButWhatIsDerived() {
        Map<String, List<String>> exported = new TreeMap<>();
        ExportTable.ALL.forEach(table -> exported.put(
                "inclusion_" + table.name(),
                table.columns().stream()
                        .map(column -> column.name() + (column.optional() ? "?" : ""))
                        .sorted()
                        .toList()));
        Map<String, List<String>> kept = columns();
        kept.remove("inclusion_schema");
        kept.remove("inclusion_cohort");
        kept.remove("inclusion_quota");
        kept.remove("inclusion_lease");
        // Nobody accepts what was used once when somebody reads an export.
        kept.remove("inclusion_lti_used");
        // A session of live help is over before anybody reads an export.
        kept.remove("inclusion_live_session");
        kept.remove("inclusion_cohort_person");
        kept.remove("inclusion_count");
        kept.remove("inclusion_structure");
        kept.remove("inclusion_done");
        kept.remove("inclusion_checkpoint");
        // The database computes these two from the body.
        kept.computeIfPresent(
                "inclusion_evidence",
                (table, columns) -> columns.stream()
                        .filter(column ->
                                !List.of("supersedes?", "assessment_id?").contains(column))
                        .toList());
        kept.put("inclusion_learner", List.of("learner_id", "version"));
        assertThat(exported, is(kept));
    }

    @Test
    void everyRowOfEveryTableIsExportedAndNoLevel() {
        fill();
        List<String> lines = export(null);
        assertThat(lines.get(0), is("{\"inclusion\":\"export\",\"format\":1,\"at\":\"2027-01-01T00:00:00Z\"}"));
        List<String> counts = new ArrayList<>();
        for (ExportTable table : ExportTable.ALL) {
            int rows = FrozenRows.lines(url, "inclusion_" + table.name()).size();
            counts.add("\"" + table.name() + "\":" + rows);
            assertThat(
                    lines.stream()
                            .filter(line -> line.startsWith("{\"table\":\"" + table.name() + "\","))
                            .toList(),
                    hasSize(rows));
        }
        assertThat(lines.get(lines.size() - 1), is("{\"end\":{" + String.join(",", counts) + "}}"));
        assertThat(lines, everyItem(not(containsString("\"state\""))));
        assertThat(lines, everyItem(not(containsString("\"level\""))));
        assertThat(lines, everyItem(not(containsString("\"cohort\""))));
    }

    @Test
    void ofOnePersonEveryRowAndOfNobodyElseAny() {
        fill();
        for (String id : new String[] {"hers-fatima.", "only-seen", "nobody"}) {
            List<String> hers = export(new LearnerId(id));
            assertThat(hers.get(0), containsString("\"learner\":\"" + id + "\""));
            List<String> rows = hers.subList(1, hers.size() - 1);
            assertThat(rows, everyItem(containsString("\"learner_id\":\"" + id + "\"")));
            List<String> all = export(null).stream()
                    .filter(line -> line.contains("\"learner_id\":\"" + id + "\""))
                    .toList();
            assertThat(rows, is(all));
        }
    }

    /** An export goes to another kind of database and back, and is then equal to the first to the letter. */
    @Test
    void whatWasExportedIsImportedIntoADatabaseOfAnotherKindAndBack() {
        fill();
        String told = String.join("\n", FrozenStory.tell(JpaStores.on(factory)));
        List<String> exported = export(null);
        String otherUrl = Databases.h2Url();
        try (EntityManagerFactory other = unit(otherUrl)) {
            InclusionSchema.of(other).create();
            readInto(other, exported);
            assertThat(String.join("\n", FrozenStory.tell(JpaStores.on(other))), is(told));
            List<String> again = lines(DataExport.of(other), null);
            assertThat(again, is(exported));
            try (EntityManagerFactory back = unit(emptyUrl())) {
                InclusionSchema.of(back).create();
                readInto(back, again);
                Stores stores = JpaStores.on(back);
                assertThat(String.join("\n", FrozenStory.tell(stores)), is(told));
                TestStores.useEverywhere(stores);
            }
        }
        for (String table : FrozenRows.tables(url)) {
            if (!table.equals("inclusion_learner")) {
                assertThat(FrozenRows.lines(otherUrl, table), is(FrozenRows.lines(url, table)));
            }
        }
    }

    @Test
    void manyRowsComeInTheirOrderOnceEach() {
        Stores stores = JpaStores.on(factory);
        LearnerId learner = TestStores.someone();
        LearnerId other = new LearnerId(learner.value() + "-");
        stores.transactions().run(tx -> {
            for (int i = 0; i < 1_234; i++) {
                TestStores.record(stores, tx, i % 3 == 0 ? other : learner, "e" + i);
            }
            return true;
        });
        List<String> exported = export(null);
        assertThat(exported, hasSize(1_234 + 2 + 2));
        assertThat(new TreeSet<>(exported), hasSize(exported.size()));
        List<Long> told = new ArrayList<>();
        DataExport.of(factory).write(null, NOW, new ByteArrayOutputStream(), told::add);
        assertThat(told, is(List.of(2L, 502L, 1_002L, 1_236L)));
        assertThat(export(learner), hasSize(822 + 1 + 2));
    }

    @Test
    void whatIsWrittenMeanwhileIsNotInIt() {
        Stores stores = JpaStores.on(factory);
        LearnerId learner = TestStores.someone();
        TestStores.record(stores, learner, "before");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<LearnerId> late = new ArrayList<>();
        Map<String, Long> counts = DataExport.of(factory).write(null, NOW, out, rows -> {
            CompletableFuture.runAsync(
                            () -> {
                                late.add(TestStores.someone());
                                TestStores.useEverywhere(stores);
                                TestStores.record(stores, learner, "meanwhile-" + late.size());
                            },
                            OwnThread.EACH)
                    .join();
        });
        assertThat(counts.get("learner"), is(1L));
        assertThat(counts.get("evidence"), is(1L));
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum(), is(2L));
        // The connection is as it was before: its next user sees what others write.
        assertThat(late, hasSize(2));
        new RaceContractOn(stores).readersSeeWhatOthersWrote();
    }

    /** Tries one connection after the other, because one of them was used for the export. */
    private record RaceContractOn(Stores stores) {

        void readersSeeWhatOthersWrote() {
            for (int i = 0; i < 12; i++) {
                LearnerId learner = TestStores.someone();
                stores.transactions().run(tx -> {
                    assertThat(stores.of(EvidenceStore.class).history(tx, learner), hasSize(0));
                    CompletableFuture.runAsync(() -> TestStores.record(stores, learner, "e"), OwnThread.EACH)
                            .join();
                    assertThat(stores.of(EvidenceStore.class).history(tx, learner), hasSize(1));
                    return true;
                });
            }
        }
    }

    @Test
    void whatIsNoWholeExportIsRefusedByItsLineAndNothingIsKept() {
        fill();
        List<String> whole = export(null);
        int last = whole.size() - 1;
        try (EntityManagerFactory target = unit(emptyUrl())) {
            InclusionSchema.of(target).create();
            refused(target, "line 1", List.of());
            refused(target, "cut short", whole.subList(0, last));
            refused(
                    target,
                    "line 40: this is no JSON",
                    with(whole, 39, whole.get(39).substring(0, 30)));
            refused(target, "no JSON object", with(whole, 7, "[]"));
            refused(target, "no export", whole.subList(1, whole.size()));
            refused(target, "reads format 1", with(whole, 0, whole.get(0).replace("\"format\":1", "\"format\":2")));
            refused(target, "no table whim", with(whole, 3, "{\"table\":\"whim\"}"));
            refused(
                    target,
                    "line 2: version is missing",
                    with(whole, 1, "{\"table\":\"learner\",\"learner_id\":\"a\"}"));
            refused(
                    target,
                    "version is no NUMBER",
                    with(whole, 1, "{\"table\":\"learner\",\"learner_id\":\"a\",\"version\":1.5}"));
            refused(
                    target,
                    "line 2: learner_id is no ID",
                    with(whole, 1, "{\"table\":\"learner\",\"learner_id\":\"not an id\",\"version\":1}"));
            refused(target, "learning_way is no", changed(whole, "\"learning_way\":\"", "\"learning_way\":\"NOT_"));
            refused(target, "looked_on is no DAY", changed(whole, "\"looked_on\":\"", "\"looked_on\":\"x"));
            refused(
                    target,
                    "has no [level]",
                    with(whole, 1, "{\"table\":\"learner\",\"learner_id\":\"a\",\"version\":1,\"level\":\"ALONE\"}"));
            refused(target, "comes twice", with(whole, 2, whole.get(1)));
            List<String> oneLess = new ArrayList<>(whole);
            oneLess.remove(50);
            refused(target, "the end speaks of", oneLess);
            List<String> more = new ArrayList<>(whole);
            more.add(whole.get(1));
            refused(target, "behind the end", more);
            readInto(target, whole);
            IllegalStateException full = assertThrows(IllegalStateException.class, () -> readInto(target, whole));
            assertThat(full.getMessage(), containsString("is not empty"));
        }
    }

    @Test
    void aDamagedBodyIsExportedAsItIs() {
        fill();
        FrozenRows.run(url, "update inclusion_evidence set body = '{\"said\":' where evidence_id = 'try-4'");
        List<String> exported = export(null);
        assertThat(
                exported.stream()
                        .filter(line -> line.contains("\"body\":\"{\\\"said\\\":\""))
                        .toList(),
                hasSize(6));
        try (EntityManagerFactory target = unit(emptyUrl())) {
            InclusionSchema.of(target).create();
            readInto(target, exported);
            assertThat(lines(DataExport.of(target), null), is(exported));
        }
    }

    /** The lines, with the text replaced in the first line that has it. */
    private static List<String> changed(List<String> whole, String text, String becomes) {
        int at = IntStream.range(0, whole.size())
                .filter(i -> whole.get(i).contains(text))
                .findFirst()
                .orElseThrow();
        return with(whole, at, whole.get(at).replace(text, becomes));
    }

    private void fill() {
        FrozenRows.load(url, FrozenRows.text("frozen/v1/rows.jsonl").lines().toList());
    }

    private List<String> export(@Nullable LearnerId learner) {
        return lines(DataExport.of(factory), learner);
    }

    private static List<String> lines(DataExport export, @Nullable LearnerId learner) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(learner, NOW, out, rows -> assertThat(rows, is(rows)));
        return out.toString(UTF_8).lines().toList();
    }

    private static void readInto(EntityManagerFactory target, List<String> lines) {
        DataImport.of(target)
                .read(
                        new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)),
                        rows -> assertThat(rows, lessThanOrEqualTo((long) lines.size())));
    }

    private static void refused(EntityManagerFactory target, String why, List<String> lines) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> readInto(target, lines));
        assertThat(refusal.getMessage(), containsString(why));
        List<String> kept = lines(DataExport.of(target), null);
        assertThat(kept, hasSize(2));
        assertThat(kept.get(1), startsWith("{\"end\""));
    }

    private static List<String> with(List<String> lines, int index, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(index, line);
        return changed;
    }

    /** The columns of the library's tables; "?" stands behind those that may be null. */
    private Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String table : FrozenRows.tables(url)) {
                List<String> names = new ArrayList<>();
                try (ResultSet rows = connection.createStatement().executeQuery("select * from " + table)) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        names.add(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT)
                                + (rows.getMetaData().isNullable(i) == 1 ? "?" : ""));
                    }
                }
                columns.put(table, names.stream().sorted().toList());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return columns;
    }
}
