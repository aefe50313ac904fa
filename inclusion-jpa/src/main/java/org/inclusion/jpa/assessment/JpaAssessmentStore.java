package org.inclusion.jpa.assessment;

import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.evidence.Channel;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/** Keeps assessments in a table, by learner and id. */
public final class JpaAssessmentStore implements AssessmentStore {

    private static final Table ASSESSMENT = Table.of(
            "inclusion_assessment",
            key("assessment_id"),
            key("learner_id"),
            text("extent"),
            text("pack_id"),
            text("pack_version"),
            text("area_ids"),
            text("told"),
            text("actor_id"),
            time("started_at"),
            time("stopped_at"));

    private final Dialect dialect;

    public JpaAssessmentStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void save(Transaction tx, Assessment assessment) {
        Row row = Row.of(
                assessment.id(),
                assessment.learner(),
                assessment.mode(),
                assessment.pack(),
                assessment.version(),
                assessment.areas().stream().map(AreaId::value).collect(Collectors.joining(" ")),
                assessment.told(),
                assessment.actor(),
                assessment.startedAt(),
                assessment.stoppedAt());
        dialect.upsert(JpaTransaction.entityManager(tx), ASSESSMENT, List.of(row));
    }

    @Override
    public Optional<Assessment> find(Transaction tx, LearnerId learner, AssessmentId id) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        ASSESSMENT,
                        ASSESSMENT.select() + " where learner_id = ?1 and assessment_id = ?2",
                        learner.value(),
                        id.value())
                .stream()
                .map(JpaAssessmentStore::assessment)
                .findFirst();
    }

    @Override
    public List<Assessment> of(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        ASSESSMENT,
                        ASSESSMENT.select() + " where learner_id = ?1 order by started_at desc, assessment_id",
                        learner.value())
                .stream()
                .map(JpaAssessmentStore::assessment)
                .toList();
    }

    private static Assessment assessment(Row row) {
        return new Assessment(
                new AssessmentId(row.text()),
                row.learner(),
                row.constant(AssessmentMode.class),
                row.text(),
                row.text(),
                areas(row.text()),
                row.constant(Channel.class),
                row.text(),
                row.time(),
                row.timeOrNull());
    }

    private static List<AreaId> areas(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(" ", -1)).map(AreaId::new).toList();
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, ASSESSMENT, learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Erasing.rename(JpaTransaction.entityManager(tx), dialect, ASSESSMENT, "actor_id", actor, alias, atMost);
    }
}
