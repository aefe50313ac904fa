package org.inclusion.jpa.assessment;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentRows;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.id.AssessmentId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/** Keeps assessments in a table, by learner and id. */
public final class JpaAssessmentStore implements AssessmentStore {

    private static final Stored<Assessment> ASSESSMENTS = Stored.of(AssessmentRows.ASSESSMENT);

    private static final Table ASSESSMENT = ASSESSMENTS.table();

    private final Dialect dialect;

    public JpaAssessmentStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void save(Transaction tx, Assessment assessment) {
        dialect.upsert(JpaTransaction.entityManager(tx), ASSESSMENT, List.of(ASSESSMENTS.row(assessment)));
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
                .map(ASSESSMENTS::read)
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
                .map(ASSESSMENTS::read)
                .toList();
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, AssessmentRows.ALL, learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Erasing.rename(JpaTransaction.entityManager(tx), dialect, AssessmentRows.ALL, actor, alias, atMost);
    }
}
