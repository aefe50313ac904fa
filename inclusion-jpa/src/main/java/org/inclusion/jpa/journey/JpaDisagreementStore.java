package org.inclusion.jpa.journey;

import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;
import static org.inclusion.jpa.sql.Column.timeKey;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.skill.SkillRef;
import org.inclusion.store.Transaction;

/** Keeps disagreements with areas in one table, and disagreements with skills in another. */
public final class JpaDisagreementStore implements DisagreementStore {

    private static final Table WITH_AREA = Table.of(
            "inclusion_disagreement",
            key("learner_id"),
            key("area_id"),
            timeKey("disagreed_at"),
            text("settled_by"),
            time("settled_at"));

    private static final Table WITH_SKILL = Table.of(
            "inclusion_skill_disagreement",
            key("learner_id"),
            key("pack_id"),
            key("skill_id"),
            timeKey("disagreed_at"),
            text("area_id"),
            text("saying"),
            time("taken_back_at"));

    private final Dialect dialect;

    public JpaDisagreementStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void save(Transaction tx, Disagreement said) {
        SkillRef skill = said.skill();
        if (skill == null) {
            Row row = Row.of(said.learner(), said.area(), said.at(), said.settledBy(), said.settledAt());
            dialect.upsert(JpaTransaction.entityManager(tx), WITH_AREA, List.of(row));
        } else {
            Row row = Row.of(
                    said.learner(),
                    skill.pack(),
                    skill.skill(),
                    said.at(),
                    said.area(),
                    said.saying(),
                    said.takenBackAt());
            dialect.upsert(JpaTransaction.entityManager(tx), WITH_SKILL, List.of(row));
        }
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
                        rows(tx, WITH_AREA, learner, ofAreas).map(JpaDisagreementStore::withArea),
                        rows(tx, WITH_SKILL, learner, ofSkills).map(JpaDisagreementStore::withSkill))
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

    private static Disagreement withArea(Row row) {
        LearnerId learner = row.learner();
        AreaId area = new AreaId(row.text());
        Instant at = row.time();
        return new Disagreement(
                learner, area, null, Disagreement.Saying.SOMETHING_ELSE, at, null, row.textOrNull(), row.timeOrNull());
    }

    private static Disagreement withSkill(Row row) {
        LearnerId learner = row.learner();
        SkillRef skill = new SkillRef(row.text(), row.text());
        Instant at = row.time();
        AreaId area = new AreaId(row.text());
        Disagreement.Saying saying = Disagreement.Saying.valueOf(row.text());
        return new Disagreement(learner, area, skill, saying, at, row.timeOrNull(), null, null);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        int ofAreas = Erasing.forget(entityManager, dialect, WITH_AREA, learner.value(), atMost);
        return ofAreas == atMost
                ? atMost
                : ofAreas + Erasing.forget(entityManager, dialect, WITH_SKILL, learner.value(), atMost - ofAreas);
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        return Erasing.rename(
                JpaTransaction.entityManager(tx), dialect, WITH_AREA, "settled_by", helper, alias, atMost);
    }
}
