package org.inclusion.jpa.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.schema.SchemaVersion;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.jpa.transaction.OwnTransactions;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept, as lines of JSON: all that was said and done, of everybody or of one person. For the host's
 * operators: it asks for no actor, so it must not be reachable by users. What is derived is left out, levels above all: they
 * follow from the evidence, and nobody exports them.
 *
 * <p>All of it is of one moment, whatever is written meanwhile, and it is never in memory as a whole. The first line says
 * what it is, the last how many rows there are: without that line it was cut short. Between them stands a row a line, its
 * columns by their names. {@link DataImport} reads it.
 *
 * <p>Thread-safe. Progress is told on the thread that writes; what it throws ends the work.
 */
public final class DataExport {

    /** Raised whenever a reader of the last one would stumble. */
    public static final int FORMAT = 1;

    private static final int PAGE = 500;

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

    private final OwnTransactions transactions;

    private DataExport(OwnTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The records in a database.
     *
     * @param entityManagerFactory a resource-local persistence unit on that database
     * @return the export
     */
    public static DataExport of(EntityManagerFactory entityManagerFactory) {
        return new DataExport(new OwnTransactions(entityManagerFactory));
    }

    /**
     * Writes it.
     *
     * @param learner of whom alone; null for everybody
     * @param at the time, for the first line
     * @param out where to, in UTF-8; it stays open
     * @param progress told from time to time how many rows have been written
     * @return rows by table
     * @throws IllegalStateException if the tables are missing or of another release
     * @throws StoreUnavailableException if the database cannot be reached, or was away in the middle
     * @throws UncheckedIOException if it could not be written
     */
    public Map<String, Long> write(@Nullable LearnerId learner, Instant at, OutputStream out, LongConsumer progress) {
        Dialect dialect = transactions.run(tx -> InclusionSchema.verify(JpaTransaction.entityManager(tx)));
        return transactions.runOnce(tx -> {
            EntityManager entityManager = JpaTransaction.entityManager(tx);
            String afterwards = dialect.holdOneMoment(entityManager);
            try (JsonGenerator json = JSON.createGenerator(out)) {
                json.setRootValueSeparator(null);
                return new Writing(entityManager, learner, json, progress).all(at);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                if (!afterwards.isEmpty()) {
                    Sql.update(entityManager, SchemaVersion.SCHEMA, afterwards);
                }
            }
        });
    }

    private static final class Writing {

        private final EntityManager entityManager;
        private final @Nullable LearnerId learner;
        private final JsonGenerator json;
        private final LongConsumer progress;
        private long rows;

        Writing(EntityManager entityManager, @Nullable LearnerId learner, JsonGenerator json, LongConsumer progress) {
            this.entityManager = entityManager;
            this.learner = learner;
            this.json = json;
            this.progress = progress;
        }

        Map<String, Long> all(Instant at) throws IOException {
            json.writeStartObject();
            json.writeStringField("inclusion", "export");
            json.writeNumberField("format", FORMAT);
            json.writeStringField("at", at.toString());
            if (learner != null) {
                json.writeStringField("learner", learner.value());
            }
            endLine();
            Map<String, Long> counts = new LinkedHashMap<>();
            for (ExportTable table : ExportTable.ALL) {
                counts.put(table.name(), table(table));
            }
            json.writeStartObject();
            json.writeObjectFieldStart("end");
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
            endLine();
            return counts;
        }

        private long table(ExportTable table) throws IOException {
            long before = rows;
            List<Row> page = page(table, null);
            while (!page.isEmpty()) {
                for (Row row : page) {
                    row(table, row);
                }
                progress.accept(rows);
                page = page.size() < PAGE ? List.of() : page(table, page.get(page.size() - 1));
            }
            return rows - before;
        }

        private List<Row> page(ExportTable table, @Nullable Row last) {
            Table stored = table.stored();
            List<String> conditions = new ArrayList<>();
            List<@Nullable Object> parameters = new ArrayList<>();
            if (learner != null) {
                conditions.add("learner_id = ?1");
                parameters.add(learner.value());
            }
            if (last != null) {
                conditions.add(table.behind(parameters.size() + 1));
                parameters.addAll(last.values().subList(0, table.keys()));
            }
            String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
            return Sql.firstRows(
                    entityManager,
                    stored,
                    PAGE,
                    stored.select() + where + " order by " + Table.names(stored.key()),
                    parameters.toArray());
        }

        private void row(ExportTable table, Row row) throws IOException {
            json.writeStartObject();
            json.writeStringField("table", table.name());
            for (int i = 0; i < table.columns().size(); i++) {
                table.columns().get(i).write(json, row.values().get(i));
            }
            endLine();
            rows++;
        }

        private void endLine() throws IOException {
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
