package org.inclusion.jpa.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.cohort.JpaCohortStore;
import org.inclusion.jpa.sql.Column;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.jpa.transaction.OwnTransactions;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link DataExport} wrote into tables with nothing in them, of whatever database: all of it or nothing. What
 * is derived is derived again, when it is first needed or by {@code Inclusion.rebuildState()}. For the host's operators: it
 * asks for no actor, so it must not be reachable by users.
 *
 * <p>Thread-safe. Progress is told on the thread that reads; what it throws ends the work, and nothing is kept.
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
     * Into a database.
     *
     * @param entityManagerFactory a resource-local persistence unit on that database
     * @return the import
     */
    public static DataImport of(EntityManagerFactory entityManagerFactory) {
        return new DataImport(new OwnTransactions(entityManagerFactory));
    }

    /**
     * Reads it, in one transaction.
     *
     * @param in an export, in UTF-8; it stays open
     * @param progress told from time to time how many rows have been read
     * @return rows by table
     * @throws IllegalArgumentException naming the line, if this is no whole export; nothing was kept
     * @throws IllegalStateException if the tables are missing, of another release, or not empty
     * @throws StoreUnavailableException if the database cannot be reached; nothing was kept
     * @throws UncheckedIOException if it could not be read; nothing was kept
     */
    public Map<String, Long> read(InputStream in, LongConsumer progress) {
        return transactions.runOnce(tx -> {
            EntityManager entityManager = JpaTransaction.entityManager(tx);
            Dialect dialect = InclusionSchema.verify(entityManager);
            for (ExportTable table : ExportTable.ALL) {
                Table stored = table.stored();
                if (!Sql.firstRows(entityManager, stored, 1, stored.select()).isEmpty()) {
                    throw new IllegalStateException("the table " + stored.name()
                            + " is not empty: an export goes into tables with nothing in them; nothing was changed");
                }
            }
            // Sums are derived, and those that may be there are of other people.
            JpaCohortStore.forgetAll(entityManager);
            return new Reading(entityManager, dialect, progress)
                    .all(new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder())));
        });
    }

    private static final class Reading {

        private final EntityManager entityManager;
        private final Dialect dialect;
        private final LongConsumer progress;
        private final Map<String, Long> counts = new LinkedHashMap<>();
        private final List<Row> waiting = new ArrayList<>();
        private @Nullable ExportTable table;
        private long number;
        private long rows;

        Reading(EntityManager entityManager, Dialect dialect, LongConsumer progress) {
            this.entityManager = entityManager;
            this.dialect = dialect;
            this.progress = progress;
            ExportTable.ALL.forEach(each -> counts.put(each.name(), 0L));
        }

        Map<String, Long> all(BufferedReader lines) {
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
                throw new IllegalArgumentException("line " + number + ": there is something behind the end");
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
            ExportTable of = ExportTable.ALL.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("line " + number + ": no table " + name));
            if (!of.equals(table) || waiting.size() == BATCH) {
                insert();
                table = of;
            }
            waiting.add(values(of, line));
            counts.merge(name, 1L, Long::sum);
            rows++;
        }

        private Row values(ExportTable of, JsonNode line) {
            Set<String> unknown = new HashSet<>();
            for (Iterator<String> names = line.fieldNames(); names.hasNext(); ) {
                unknown.add(names.next());
            }
            unknown.remove("table");
            List<@Nullable Object> values = new ArrayList<>();
            try {
                for (ExportColumn column : of.columns()) {
                    unknown.remove(column.name());
                    values.add(column.read(line.get(column.name())));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
            }
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException("line " + number + ": table " + of.name() + " has no " + unknown);
            }
            if (of.name().equals("learner")) {
                // No model: whoever reads her derives it anew.
                values.add("");
                values.add("");
            }
            return Row.of(values.toArray());
        }

        private void insert() {
            ExportTable of = table;
            if (of == null || waiting.isEmpty()) {
                return;
            }
            // Within a batch H2 would stumble over a key that comes twice, where the others pass over it.
            long keys = waiting.stream()
                    .map(row -> row.values().subList(0, of.keys()))
                    .distinct()
                    .count();
            if (keys != waiting.size()
                    || dialect.insertNew(entityManager, whole(of), waiting).size() != waiting.size()) {
                throw new IllegalArgumentException(
                        "up to line " + number + ": the same row of table " + of.name() + " comes twice");
            }
            waiting.clear();
            progress.accept(rows);
        }

        private static Table whole(ExportTable of) {
            Table stored = of.stored();
            if (!of.name().equals("learner")) {
                return stored;
            }
            List<Column> columns = new ArrayList<>(stored.columns());
            columns.add(Column.text("model"));
            columns.add(Column.text("state"));
            return new Table(stored.name(), columns);
        }

        private void requireCounts(JsonNode end) {
            counts.forEach((name, count) -> {
                if (end.path(name).asLong(-1) != count) {
                    throw new IllegalArgumentException("line " + number + ": the end speaks of " + end.path(name)
                            + " rows of table " + name + ", here were " + count);
                }
            });
        }

        private JsonNode line(BufferedReader lines) {
            String text = next(lines);
            if (text == null) {
                throw new IllegalArgumentException(
                        "line " + number + ": the export ends without its last line: it was cut short");
            }
            try {
                JsonNode line = JSON.readTree(text);
                if (line.isObject()) {
                    return line;
                }
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("line " + number + ": this is no JSON", e);
            }
            throw new IllegalArgumentException("line " + number + ": this is no JSON object");
        }

        private @Nullable String next(BufferedReader lines) {
            number++;
            try {
                return lines.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
