package org.inclusion.jpa.cohort;

import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.number;
import static org.inclusion.jpa.sql.Column.time;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.inclusion.cohort.CohortRow;
import org.inclusion.cohort.CohortStore;
import org.inclusion.id.AreaId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/** Keeps the sums of structures in one table, by structure and area, and the time of each structure's last sums in another. */
public final class JpaCohortStore implements CohortStore {

    private static final Table COHORT = Table.of(
            "inclusion_cohort",
            key("structure_id"),
            key("area_id"),
            number("people"),
            number("not_established"),
            number("first_shown"),
            number("first_together"),
            number("first_supported"),
            number("first_alone"),
            number("last_shown"),
            number("last_together"),
            number("last_supported"),
            number("last_alone"),
            time("computed_at"));

    private static final Table STRUCTURE = Table.of("inclusion_structure", key("structure_id"), time("computed_at"));

    private final Dialect dialect;

    public JpaCohortStore(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Calls for one structure take turns: each locks the row of the structure first. */
    @Override
    public void replace(Transaction tx, String structure, Instant computedAt, List<CohortRow> rows) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        List<Row> now = List.of(Row.of(structure, computedAt));
        if (isLater(dialect.lock(entityManager, STRUCTURE, now).get(0), computedAt)) {
            return;
        }
        dialect.upsert(entityManager, STRUCTURE, now);
        Sql.update(entityManager, COHORT, "delete from inclusion_cohort where structure_id = ?1", structure);
        dialect.upsert(
                entityManager, COHORT, rows.stream().map(JpaCohortStore::row).toList());
    }

    private static boolean isLater(Row structure, Instant computedAt) {
        structure.text();
        return structure.time().isAfter(computedAt);
    }

    @Override
    public List<CohortRow> of(Transaction tx, String structure) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        COHORT,
                        COHORT.select() + " where structure_id = ?1 order by area_id",
                        structure)
                .stream()
                .map(JpaCohortStore::cohort)
                .toList();
    }

    @Override
    public List<String> structures(Transaction tx) {
        return Sql.rows(JpaTransaction.entityManager(tx), COHORT, "select distinct structure_id from inclusion_cohort")
                .stream()
                .map(Row::text)
                .toList();
    }

    private static Row row(CohortRow row) {
        List<Long> first = row.first();
        List<Long> last = row.last();
        return Row.of(
                row.structure(),
                row.area(),
                row.people(),
                row.notEstablished(),
                first.get(0),
                first.get(1),
                first.get(2),
                first.get(3),
                last.get(0),
                last.get(1),
                last.get(2),
                last.get(3),
                row.computedAt());
    }

    private static CohortRow cohort(Row row) {
        return new CohortRow(
                row.text(), new AreaId(row.text()), row.number(), row.number(), levels(row), levels(row), row.time());
    }

    private static List<Long> levels(Row row) {
        return List.of(row.number(), row.number(), row.number(), row.number());
    }
}
