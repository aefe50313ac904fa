package org.inclusion.server;

import java.util.List;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.progress.Enrolment;

/** What follows an act: it is counted; and of a learner who was erased, the host's words are forgotten too. */
final class AfterCommit implements LearnerListener {

    private final Metrics metrics;
    private final HostRelations relations;

    AfterCommit(Metrics metrics, HostRelations relations) {
        this.metrics = metrics;
        this.relations = relations;
    }

    @Override
    public void evidenceRecorded(LearnerId learner, List<String> evidenceIds) {
        metrics.evidenceRecorded(learner, evidenceIds);
    }

    @Override
    public void enrolled(Enrolment enrolment) {
        metrics.enrolled(enrolment);
    }

    @Override
    public void disagreed(LearnerId learner, AreaId area) {
        metrics.disagreed(learner, area);
    }

    @Override
    public void dayRelationOpened(DayRelation relation) {
        metrics.dayRelationOpened(relation);
    }

    @Override
    public void learnerErased(LearnerId learner) {
        relations.forget(learner);
    }
}
