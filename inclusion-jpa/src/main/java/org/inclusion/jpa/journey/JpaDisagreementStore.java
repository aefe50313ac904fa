package org.inclusion.jpa.journey;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.JourneyRows;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/** Keeps disagreements with areas in one table, and disagreements with skills in another. */
public final class JpaDisagreementStore implements DisagreementStore {

    private static final Stored<Disagreement> OF_AREAS = Stored.of(JourneyRows.WITH_AREA);

    private static final Table WITH_AREA = OF_AREAS.table();

    private static final Stored<Disagreement> OF_SKILLS = Stored.of(JourneyRows.WITH_SKILL);

    private static final Table WITH_SKILL = OF_SKILLS.table();

    private final Dialect dialect;

    public JpaDisagreementStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void save(Transaction tx, Disagreement said) {
        boolean ofSkill = said.skill() != null;
        Table table = ofSkill ? WITH_SKILL : WITH_AREA;
        Row row = ofSkill ? OF_SKILLS.row(said) : OF_AREAS.row(said);
        dialect.upsert(JpaTransaction.entityManager(tx), table, List.of(row));
    }

    @Override
    public List<Disagreement> open(Transaction tx, LearnerId learner) {
        return those(tx, learner, " and settled_at is null", " and taken_back_at is null");
    }

    @Override
    public List<Disagreement> of(Transaction tx, LearnerId learner) {
        return those(tx, learner, "", "");
    }

    private static List<Disagreement> those(Transaction tx, LearnerId learner, String ofAreas, String ofSkills) {
        return Stream.concat(
                        rows(tx, WITH_AREA, learner, ofAreas).map(OF_AREAS::read),
                        rows(tx, WITH_SKILL, learner, ofSkills).map(OF_SKILLS::read))
                .sorted(Comparator.comparing(Disagreement::at).reversed().thenComparing(Disagreement::area))
                .toList();
    }

    private static Stream<Row> rows(Transaction tx, Table table, LearnerId learner, String condition) {
        return Sql.rows(
                JpaTransaction.entityManager(tx),
                table,
                table.select() + " where learner_id = ?1" + condition,
                learner.value())
                .stream();
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(
                JpaTransaction.entityManager(tx),
                dialect,
                List.of(JourneyRows.WITH_AREA, JourneyRows.WITH_SKILL),
                learner.value(),
                atMost);
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        return Erasing.rename(
                JpaTransaction.entityManager(tx),
                dialect,
                List.of(JourneyRows.WITH_AREA, JourneyRows.WITH_SKILL),
                helper,
                alias,
                atMost);
    }
}
