package org.inclusion.jpa.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.inclusion.jpa.schema.SchemaVersion;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.SchemaName;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.jpa.transaction.OwnTransactions;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export of {@link DataExport} into empty tables, on any supported database: all of it or nothing. An export
 * of one learner is refused. States are derived again when they are first needed, or by {@code
 * Inclusion.rebuildState()}, and sums by {@code Inclusion.summarizeStructures()}. It is for the host's operators: it
 * asks for no actor, so users must not reach it.
 *
 * <p>Thread-safe. Progress is reported on the thread that reads; an exception from there ends the work, and nothing
 * is kept.
 */
public final class DataImport {

    private static final int BATCH = 500;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final OwnTransactions transactions;

    private DataImport(OwnTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The import into a database.
     *
     * @param entityManagerFactory a resource-local persistence unit on that database
     */
    public static DataImport of(EntityManagerFactory entityManagerFactory) {
        return new DataImport(new OwnTransactions(entityManagerFactory));
    }

    /**
     * The import of the tables in one schema of a database.
     *
     * @param entityManagerFactory a resource-local persistence unit on that database
     * @param schema the name that {@code InclusionSchema} was given
     * @throws IllegalArgumentException if no schema can have that name
     */
    public static DataImport of(EntityManagerFactory entityManagerFactory, String schema) {
        return new DataImport(new OwnTransactions(entityManagerFactory, SchemaName.of(schema)::on));
    }

    /**
     * Reads an export, in one transaction. If it throws, nothing was kept.
     *
     * @param in an export, in UTF-8; it stays open
     * @param progress gets, from time to time, the number of rows read so far
     * @return the number of rows by table, without {@code inclusion_} in its name
     * @throws IllegalArgumentException if this is no whole export; the message names the line
     * @throws IllegalStateException if the tables are missing, of another release, or not empty
     * @throws StoreUnavailableException if the database cannot be reached
     * @throws UncheckedIOException if {@code in} fails
     */
    public Map<String, Long> read(InputStream in, LongConsumer progress) {
        return transactions.runOnce(tx -> {
            EntityManager entityManager = JpaTransaction.entityManager(tx);
            Dialect dialect = SchemaVersion.requireReleased(entityManager);
            ExportTable.ALL.forEach(table -> {
                if (table.isReplaced()) {
                    Sql.update(
                            entityManager,
                            table.stored(),
                            "delete from " + table.stored().name());
                } else {
                    requireEmpty(entityManager, table.stored());
                }
            });
            ExportTable.LEFT_OUT.forEach(table -> Sql.update(entityManager, table, "delete from " + table.name()));
            return new Reading(entityManager, dialect, progress).all(new ExportLines(in));
        });
    }

    private static void requireEmpty(EntityManager entityManager, Table table) {
        if (!Sql.isEmpty(entityManager, table)) {
            throw new IllegalStateException("the table " + table.name()
                    + " is not empty: an export goes into tables with nothing in them; nothing was changed");
        }
    }

    /** One import on its way. */
    private static final class Reading {

        private final EntityManager entityManager;
        private final Dialect dialect;
        private final LongConsumer progress;
        private final Map<String, Long> counts = new LinkedHashMap<>();
        private final List<Row> waiting = new ArrayList<>();
        private @Nullable ExportTable table;
        private long lineNumber;
        private long rows;

        Reading(EntityManager entityManager, Dialect dialect, LongConsumer progress) {
            this.entityManager = entityManager;
            this.dialect = dialect;
            this.progress = progress;
            ExportTable.ALL.forEach(each -> counts.put(each.name(), 0L));
        }

        Map<String, Long> all(ExportLines lines) {
            first(line(lines));
            JsonNode end = null;
            while (end == null) {
                JsonNode line = line(lines);
                end = line.get("end");
                if (end == null) {
                    row(line);
                }
            }
            insert();
            requireCounts(end);
            if (next(lines) != null) {
                throw new IllegalArgumentException("line " + lineNumber + ": there is something behind the end");
            }
            return counts;
        }

        private void first(JsonNode line) {
            if (!line.path("inclusion").asText().equals("export")) {
                throw new IllegalArgumentException("line 1: this is no export of inclusion");
            }
            if (line.path("format").asInt() != DataExport.FORMAT) {
                throw new IllegalArgumentException("line 1: this export has format " + line.path("format")
                        + ", this release reads format " + DataExport.FORMAT);
            }
        }

        private void row(JsonNode line) {
            String name = line.path("table").asText();
            ExportTable of = ExportTable.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("line " + lineNumber + ": no table " + name));
            if (!of.equals(table) || waiting.size() == BATCH) {
                insert();
                table = of;
            }
            waiting.add(values(of, line));
            counts.merge(name, 1L, Long::sum);
            rows++;
        }

        private Row values(ExportTable of, JsonNode line) {
            List<@Nullable Object> values = new ArrayList<>();
            try {
                of.columns().forEach(column -> values.add(column.read(line.get(column.name()))));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + lineNumber + ": " + e.getMessage(), e);
            }
            values.addAll(Collections.nCopies(of.derived(), ""));
            requireNothingUnknown(of, line);
            return Row.of(values.toArray());
        }

        private void requireNothingUnknown(ExportTable of, JsonNode line) {
            Set<String> unknown = new TreeSet<>();
            line.fieldNames().forEachRemaining(unknown::add);
            unknown.remove("table");
            of.columns().forEach(column -> unknown.remove(column.name()));
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(
                        "line " + lineNumber + ": table " + of.name() + " has no " + unknown);
            }
        }

        private void insert() {
            ExportTable of = table;
            if (of == null || waiting.isEmpty()) {
                return;
            }
            // Other databases skip a key that comes twice in one batch. H2 fails, so such a key is looked for first.
            long keys = waiting.stream()
                    .map(row -> row.values().subList(0, of.keys()))
                    .distinct()
                    .count();
            if (keys != waiting.size()
                    || dialect.insertNew(entityManager, of.whole(), waiting).size() != waiting.size()) {
                throw new IllegalArgumentException(
                        "up to line " + lineNumber + ": the same row of table " + of.name() + " comes twice");
            }
            waiting.clear();
            progress.accept(rows);
        }

        private void requireCounts(JsonNode end) {
            counts.forEach((name, count) -> {
                // An export of a release before has fewer tables.
                long said = end.has(name) ? end.path(name).asLong(-1) : 0;
                if (said != count) {
                    throw new IllegalArgumentException("line " + lineNumber + ": the end speaks of " + end.path(name)
                            + " rows of table " + name + ", here were " + count);
                }
            });
        }

        private JsonNode line(ExportLines lines) {
            String text = next(lines);
            if (text == null) {
                throw new IllegalArgumentException(
                        "line " + lineNumber + ": the export ends without its last line: it was cut short");
            }
            try {
                JsonNode line = JSON.readTree(text);
                if (line.isObject()) {
                    return line;
                }
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("line " + lineNumber + ": this is no JSON", e);
            }
            throw new IllegalArgumentException("line " + lineNumber + ": this is no JSON object");
        }

        private @Nullable String next(ExportLines lines) {
            lineNumber = lines.number() + 1;
            return lines.next();
        }
    }
}
