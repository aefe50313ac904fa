package org.inclusion.jpa.cohort;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.cohort.CohortRow;
import org.inclusion.cohort.CohortRows;
import org.inclusion.cohort.CohortStore;
import org.inclusion.cohort.CountRow;
import org.inclusion.cohort.Counted;
import org.inclusion.cohort.DoneRow;
import org.inclusion.cohort.EarlierLevels;
import org.inclusion.cohort.EarlierPeople;
import org.inclusion.cohort.Figure;
import org.inclusion.cohort.Publication;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sums of structures in one table, by structure and area, their counts in another, by structure and figure,
 * the time of each structure's latest run in a third, whom sums and counts counted in a fourth, and what was done in
 * a fifth.
 */
public final class JpaCohortStore implements CohortStore {

    private static final Table COHORT = Table.of(CohortRows.SUM);

    private static final Table COUNT = Table.of(CohortRows.COUNT);

    private static final Table STRUCTURE = Table.of(CohortRows.STRUCTURE);

    private static final Table COUNTED = Table.of(CohortRows.COUNTED);

    private static final Stored<DoneRow> DONE = Stored.of(CohortRows.DONE);

    /** Stands in a key for what a figure of its kind does not have. */
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
        Sql.update(entityManager, COUNT, "delete from inclusion_count where structure_id = ?1", structure);
        dialect.upsert(
                entityManager,
                COUNT,
                publication.counts().stream().map(JpaCohortStore::row).toList());
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
    public List<CountRow> counts(Transaction tx, String structure) {
        return Sql.rows(JpaTransaction.entityManager(tx), COUNT, COUNT.select() + " where structure_id = ?1", structure)
                .stream()
                .map(JpaCohortStore::count)
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
    public List<DoneRow> done(Transaction tx, String structure) {
        return DONE.rows(
                JpaTransaction.entityManager(tx), " where structure_id = ?1 order by done_in, kind", structure);
    }

    @Override
    public boolean renew(Transaction tx, DoneRow row, @Nullable Instant since) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        if (since == null) {
            return DONE.insertNew(entityManager, dialect, row);
        }
        return Sql.updated(
                        entityManager,
                        DONE.table(),
                        "update inclusion_done set times = ?1, people = ?2, minutes = ?3, noted_until = ?4"
                                + " where structure_id = ?5 and kind = ?6 and done_in = ?7 and noted_until = ?8",
                        row.times(),
                        row.people(),
                        row.minutes(),
                        Micros.of(row.notedUntil()),
                        row.structure(),
                        row.kind().name(),
                        row.quarter().toString(),
                        Micros.of(since))
                == 1;
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
        Figure figure = person.figure();
        return Row.of(
                person.learner(),
                person.structure(),
                figure.kind(),
                Objects.requireNonNullElse(figure.pack(), NONE),
                figure.id(),
                person.level() == null ? NONE : person.level());
    }

    private static Counted person(Row row) {
        LearnerId learner = row.learner();
        String structure = row.text();
        Figure figure = figure(row);
        return new Counted(
                structure, learner, figure, figure.kind() == Figure.Kind.AREA ? row.constant(Help.class) : null);
    }

    private static Row row(CountRow row) {
        Figure figure = row.figure();
        return Row.of(
                row.structure(),
                figure.kind(),
                Objects.requireNonNullElse(figure.pack(), NONE),
                figure.id(),
                row.people(),
                row.among(),
                row.countedAt());
    }

    private static CountRow count(Row row) {
        return new CountRow(row.text(), figure(row), row.number(), row.number(), row.time());
    }

    private static Figure figure(Row row) {
        Figure.Kind kind = row.constant(Figure.Kind.class);
        String pack = row.text();
        return new Figure(kind, pack.equals(NONE) ? null : pack, row.text());
    }

    private static Row row(CohortRow row) {
        List<Long> first = row.first();
        List<Long> last = row.last();
        EarlierPeople people = row.peopleBefore();
        EarlierLevels levels = row.levelsBefore();
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
                row.peopleAt(),
                people == null ? null : people.people(),
                people == null ? null : people.computedAt(),
                levels == null ? null : levels.established(),
                levels == null ? null : levels.last().get(0),
                levels == null ? null : levels.last().get(1),
                levels == null ? null : levels.last().get(2),
                levels == null ? null : levels.last().get(3),
                levels == null ? null : levels.computedAt());
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
                row.time(),
                peopleBefore(row),
                levelsBefore(row));
    }

    private static @Nullable EarlierPeople peopleBefore(Row row) {
        Long people = row.numberOrNull();
        Instant at = row.timeOrNull();
        return people == null || at == null ? null : new EarlierPeople(people, at);
    }

    /** The last columns of the row: where there is no number of people, nothing after it is read. */
    private static @Nullable EarlierLevels levelsBefore(Row row) {
        Long established = row.numberOrNull();
        return established == null ? null : new EarlierLevels(established, levels(row), row.time());
    }

    private static List<Long> levels(Row row) {
        return List.of(row.number(), row.number(), row.number(), row.number());
    }
}
