package org.inclusion.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.progress.Enrolment;

/** Counts acts that the starter does not count, as the library tells of them. No label names a person. */
final class ActMeters implements LearnerListener {

    private final Counter enrolments;
    private final Counter disagreements;
    private final Counter dayRelations;

    ActMeters(MeterRegistry registry) {
        enrolments = registry.counter("inclusion.enrolments");
        disagreements = registry.counter("inclusion.disagreements");
        dayRelations = registry.counter("inclusion.day.relations");
    }

    @Override
    public void enrolled(Enrolment enrolment) {
        enrolments.increment();
    }

    @Override
    public void disagreed(LearnerId learner, AreaId area) {
        disagreements.increment();
    }

    @Override
    public void dayRelationOpened(DayRelation relation) {
        dayRelations.increment();
    }
}
