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
 * Writes the rows that the library keeps, of everybody or of one learner, letters that wait included, as lines of JSON,
 * for the host's operators. It asks for no actor, so users must not reach it. States, levels and sums are left out: a
 * level is never exported. Of what is derived from evidence, only the numbers of done steps that a platform is or was
 * told are written. Rows of the moment are left out too: the quotas of a day, leases, used values of launches, and
 * sessions of live help.
 *
 * <p>All rows are of one moment, whatever is written meanwhile, and are never in memory as a whole. The first line says
 * that this is an export, and in which format. Each further line is one row, its columns by their names. The last line
 * says how many rows each table has: an export without it was cut short. {@link DataImport} reads an export
 * of everybody.
 *
 * <p>Thread-safe. Progress is reported on the thread that writes; an exception from there ends the work.
 */
public final class DataExport {

    /** The format of the lines. It grows when a reader of the format before could not read them. */
    static final int FORMAT = 1;

    private static final int PAGE = 500;

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

    private final OwnTransactions transactions;

    private DataExport(OwnTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The export of a database.
     *
     * @param entityManagerFactory a resource-local persistence unit on that database
     */
    public static DataExport of(EntityManagerFactory entityManagerFactory) {
        return new DataExport(new OwnTransactions(entityManagerFactory));
    }

    /**
     * The export of the tables in one schema of a database.
     *
     * @param entityManagerFactory a resource-local persistence unit on that database
     * @param schema the name that {@code InclusionSchema} was given
     * @throws IllegalArgumentException if no schema can have that name
     */
    public static DataExport of(EntityManagerFactory entityManagerFactory, String schema) {
        return new DataExport(new OwnTransactions(entityManagerFactory, SchemaName.of(schema)::on));
    }

    /**
     * Writes the export, in one transaction.
     *
     * @param learner whose rows alone are written; null for everybody's
     * @param at the time that the first line gives
     * @param out takes the lines, in UTF-8; it stays open
     * @param progress gets, from time to time, the number of rows written so far
     * @return the number of rows by table, without {@code inclusion_} in its name
     * @throws IllegalStateException if the tables are missing or of another release
     * @throws StoreUnavailableException if the database cannot be reached, or was lost in the middle
     * @throws UncheckedIOException if {@code out} fails
     */
    public Map<String, Long> write(@Nullable LearnerId learner, Instant at, OutputStream out, LongConsumer progress) {
        Dialect dialect = transactions.run(tx -> SchemaVersion.requireReleased(JpaTransaction.entityManager(tx)));
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
                    Sql.set(entityManager, afterwards);
                }
            }
        });
    }

    /** One export on its way. */
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
            firstLine(at);
            Map<String, Long> counts = new LinkedHashMap<>();
            for (ExportTable table : ExportTable.ALL) {
                if (learner == null || table.isAboutLearners()) {
                    counts.put(table.name(), table(table));
                }
            }
            lastLine(counts);
            return counts;
        }

        private void firstLine(Instant at) throws IOException {
            json.writeStartObject();
            json.writeStringField("inclusion", "export");
            json.writeNumberField("format", FORMAT);
            json.writeStringField("at", at.toString());
            if (learner != null) {
                json.writeStringField("learner", learner.value());
            }
            endLine();
        }

        private void lastLine(Map<String, Long> counts) throws IOException {
            json.writeStartObject();
            json.writeObjectFieldStart("end");
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
            endLine();
        }

        /** Writes all rows of a table, page by page, and answers how many. */
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

        /** The rows that follow the last row of the page before; the first rows if there is no page before. */
        private List<Row> page(ExportTable table, @Nullable Row last) {
            Table stored = table.stored();
            if (learner != null && !table.isAboutLearners()) {
                return List.of();
            }
            List<String> conditions = new ArrayList<>();
            List<@Nullable Object> parameters = new ArrayList<>();
            if (learner != null) {
                conditions.add("learner_id = ?1");
                parameters.add(learner.value());
            }
            if (last != null) {
                conditions.add(table.after(parameters.size() + 1));
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
