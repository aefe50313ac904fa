package org.inclusion.jpa.cohort;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.number;
import static org.inclusion.jpa.sql.Column.time;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.cohort.CohortRow;
import org.inclusion.cohort.CohortStore;
import org.inclusion.cohort.Counted;
import org.inclusion.cohort.Publication;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/**
 * Keeps the sums of structures in one table, by structure and area, the time of each structure's latest run in another, and whom
 * the sums counted in a third.
 */
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
            time("computed_at"),
            time("people_at"));

    private static final Table STRUCTURE = Table.of("inclusion_structure", key("structure_id"), time("computed_at"));

    private static final Table COUNTED =
            Table.of("inclusion_cohort_person", key("learner_id"), key("structure_id"), key("area_id"), key("level"));

    /** Stands in the key of a person who is counted among the people of a structure, for area and level. */
    private static final String NONE = "";

    /** The time of a structure that was never summed up. */
    private static final Instant NEVER = Instant.EPOCH;

    private final Dialect dialect;

    public JpaCohortStore(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Calls for one structure take turns: each locks the row of the structure first. */
    @Override
    public boolean publish(Transaction tx, Publication publication) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        String structure = publication.structure();
        Instant last = lock(entityManager, structure);
        if (!last.equals(Objects.requireNonNullElse(publication.since(), NEVER))
                || last.isAfter(publication.computedAt())) {
            return false;
        }
        dialect.upsert(entityManager, STRUCTURE, List.of(Row.of(structure, publication.computedAt())));
        Sql.update(entityManager, COHORT, "delete from inclusion_cohort where structure_id = ?1", structure);
        dialect.upsert(
                entityManager,
                COHORT,
                publication.rows().stream().map(JpaCohortStore::row).toList());
        dialect.insertNew(
                entityManager,
                COUNTED,
                publication.counted().stream().map(JpaCohortStore::row).toList());
        return true;
    }

    private Instant lock(EntityManager entityManager, String structure) {
        Row row = dialect.lock(entityManager, STRUCTURE, List.of(Row.of(structure, NEVER)))
                .get(0);
        row.text();
        return row.time();
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
    public Map<String, Instant> summedUp(Transaction tx) {
        return Sql.rows(JpaTransaction.entityManager(tx), STRUCTURE, STRUCTURE.select()).stream()
                .collect(toMap(Row::text, Row::time));
    }

    @Override
    public Set<Counted> counted(Transaction tx, Collection<LearnerId> learners) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        return Chunk.of(learners.stream().map(Row::of).toList()).stream()
                .flatMap(chunk -> Sql.rows(entityManager, COUNTED, counted(chunk), chunk.parameters()).stream())
                .map(JpaCohortStore::person)
                .collect(toSet());
    }

    private static String counted(Chunk learners) {
        String values = learners.values(List.of(COUNTED.columns().get(0)), (column, parameter) -> parameter);
        return COUNTED.select() + " where learner_id in (" + values + ")";
    }

    @Override
    public void forget(Transaction tx, LearnerId learner) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                COUNTED,
                "delete from inclusion_cohort_person where learner_id = ?1",
                learner.value());
    }

    private static Row row(Counted person) {
        AreaId area = person.area();
        Help level = person.level();
        return Row.of(person.learner(), person.structure(), area == null ? NONE : area, level == null ? NONE : level);
    }

    private static Counted person(Row row) {
        LearnerId learner = row.learner();
        String structure = row.text();
        String area = row.text();
        return area.equals(NONE)
                ? Counted.among(structure, learner)
                : Counted.at(structure, learner, new AreaId(area), row.constant(Help.class));
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
                row.computedAt(),
                row.peopleAt());
    }

    private static CohortRow cohort(Row row) {
        return new CohortRow(
                row.text(),
                new AreaId(row.text()),
                row.number(),
                row.number(),
                levels(row),
                levels(row),
                row.time(),
                row.time());
    }

    private static List<Long> levels(Row row) {
        return List.of(row.number(), row.number(), row.number(), row.number());
    }
}
